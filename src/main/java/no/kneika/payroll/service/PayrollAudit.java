package no.kneika.payroll.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.kernel.Money;
import no.kneika.ledger.AuditCheck;
import no.kneika.ledger.Finding;
import no.kneika.ledger.Ledger;
import no.kneika.payroll.store.Vouchers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Paid equals voucher lines (kontroll): every øre payroll paid for hours is in the ledger, once. */
@Component
class PayrollAudit implements AuditCheck {

    private final Vouchers vouchers;
    private final ObjectProvider<Ledger> ledger; // the ledger asks us, and we ask it

    PayrollAudit(Vouchers vouchers, ObjectProvider<Ledger> ledger) {
        this.vouchers = vouchers;
        this.ledger = ledger;
    }

    @Override
    public List<Finding> audit() {
        var inLedger = inLedger(vouchers.paidEntries());
        var findings = new ArrayList<Finding>();
        for (var line : vouchers.ours()) {
            var found = inLedger.getOrDefault(line.id(), Money.ZERO);
            if (!found.equals(line.row().total()))
                findings.add(new Finding(
                        "pieces-equal-voucher-lines", line.id(), line.row().total(), found));
        }
        return findings;
    }

    private Map<UUID, Money> inLedger(Map<UUID, List<EntryId>> paidEntries) {
        var sums = new HashMap<UUID, Money>();
        var entries = paidEntries.values().stream()
                .flatMap(List::stream)
                .map(EntryId::value)
                .distinct()
                .toList();
        ledger.getObject()
                .sharesOfEntries(entries)
                .forEach(share -> sums.merge(share.piece().voucherLine(), share.amount(), Money::plus));
        return sums;
    }
}
