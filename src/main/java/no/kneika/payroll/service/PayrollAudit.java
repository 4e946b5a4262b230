package no.kneika.payroll.service;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.hours.Hours;
import no.kneika.kernel.Money;
import no.kneika.ledger.AuditCheck;
import no.kneika.ledger.Finding;
import no.kneika.ledger.Ledger;
import no.kneika.payroll.store.Exports;
import no.kneika.payroll.store.Vouchers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Paid equals voucher lines (kontroll): every øre payroll paid for hours is in the ledger, once; and what is approved either
 * was sent to payroll or waits for it.
 */
@Component
class PayrollAudit implements AuditCheck {

    /** A line pays some twenty entries, and an entry is a handful of pieces. */
    private static final int TOGETHER = 100;

    private static final YearMonth LAST_MONTH = YearMonth.of(9999, 12);

    private final Vouchers vouchers;
    private final Exports exports;
    private final Hours hours;
    private final ObjectProvider<Ledger> ledger; // the ledger asks us, and we ask it

    PayrollAudit(Vouchers vouchers, Exports exports, Hours hours, ObjectProvider<Ledger> ledger) {
        this.vouchers = vouchers;
        this.exports = exports;
        this.hours = hours;
        this.ledger = ledger;
    }

    /** Some of a month at a time: all of it is years of everybody's hours. */
    @Override
    public List<Finding> audit() {
        var findings = new ArrayList<Finding>();
        for (var month : vouchers.payrollMonths()) findings.addAll(paid(month));
        var waiting = Set.copyOf(exports.unsent(LAST_MONTH.atEndOfMonth()));
        for (var month : hours.attestedMonths()) findings.addAll(forgotten(month, waiting));
        return findings;
    }

    private List<Finding> paid(YearMonth payrollMonth) {
        var placed = vouchers.placed(payrollMonth);
        var findings = new ArrayList<Finding>();
        for (int from = 0; from < placed.size(); from += TOGETHER)
            findings.addAll(paid(placed.subList(from, Math.min(placed.size(), from + TOGETHER))));
        return findings;
    }

    private List<Finding> paid(List<Vouchers.LineRow> placed) {
        var inLedger = inLedger(placed.stream().map(Vouchers.LineRow::id).toList());
        var back = ledger.getObject()
                .takenBackBy(placed.stream()
                        .filter(line -> line.row().back())
                        .map(Vouchers.LineRow::id)
                        .toList());
        var findings = new ArrayList<Finding>();
        for (var line : placed) {
            var taken = Money.sum(back.getOrDefault(line.id(), Map.of()).values());
            var found = inLedger.getOrDefault(line.id(), Money.ZERO).minus(taken);
            if (!found.equals(line.row().total()))
                findings.add(new Finding(
                        "pieces-equal-voucher-lines", line.id(), line.row().total(), found));
        }
        return findings;
    }

    private List<Finding> forgotten(YearMonth month, Set<EntryId> waiting) {
        var approved = hours.approvedIn(month);
        var sent = exports.states(approved.stream().map(a -> a.entry().id()).toList())
                .keySet();
        return approved.stream()
                .filter(a -> !a.payable().isZero())
                .filter(a -> sent.contains(a.entry().id())
                        == waiting.contains(a.entry().id()))
                .map(a -> new Finding(
                        "approved-entries-were-sent-or-wait",
                        a.entry().id().value(),
                        a.rate().times(a.payable()),
                        Money.ZERO))
                .toList();
    }

    private Map<UUID, Money> inLedger(List<UUID> lines) {
        var sums = new HashMap<UUID, Money>();
        var entries = vouchers.paidEntries(lines).values().stream()
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
