package no.kneika.payroll.service;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kneika.documents.Documents;
import no.kneika.hours.EntryId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.ledger.Ledger;
import no.kneika.payroll.ExportId;
import no.kneika.payroll.PaidState;
import no.kneika.payroll.Payroll;
import no.kneika.payroll.Reconciliation;
import no.kneika.payroll.VoucherReport;
import no.kneika.payroll.VoucherView;
import no.kneika.payroll.store.Exports;
import no.kneika.payroll.store.Portions;
import no.kneika.payroll.store.VoucherLines;
import no.kneika.payroll.store.Vouchers;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Service;

/** Payroll as the rest of the house sees it. */
@Service
class PayrollOnRecord implements Payroll {

    private final SendHours sending;
    private final TakeVouchers taking;
    private final Reconciliations reconciliations;
    private final Exports exports;
    private final Vouchers vouchers;
    private final VoucherLines lines;
    private final Portions portions;
    private final Ledger ledger;
    private final Documents documents;

    PayrollOnRecord(
            SendHours sending,
            TakeVouchers taking,
            Reconciliations reconciliations,
            Exports exports,
            Vouchers vouchers,
            VoucherLines lines,
            Portions portions,
            Ledger ledger,
            Documents documents) {
        this.sending = sending;
        this.taking = taking;
        this.reconciliations = reconciliations;
        this.exports = exports;
        this.vouchers = vouchers;
        this.lines = lines;
        this.portions = portions;
        this.ledger = ledger;
        this.documents = documents;
    }

    @Override
    public Decision<ExportId> export(YearMonth upTo, Actor actor) {
        return sending.send(upTo, actor);
    }

    @Override
    public byte[] file(ExportId export) {
        return documents.open(exports.find(export)
                .orElseThrow(() -> new NotFound("payroll export"))
                .document());
    }

    @Override
    public Decision<VoucherReport> receive(String fileName, byte[] bytes, Actor actor) {
        return taking.take(fileName, bytes, actor);
    }

    @Override
    public List<Reconciliation> reconciliation(YearMonth month) {
        return reconciliations.of(month);
    }

    @Override
    public List<Reconciliation> unresolvedFor(Collection<PersonId> mentors, Period period) {
        return reconciliations.unexplained(mentors, period);
    }

    @Override
    public Map<EntryId, PaidState> paid(Collection<EntryId> entries) {
        var sent = exports.states(entries);
        var costs = new HashMap<EntryId, Money>();
        ledger.sharesOfEntries(sent.keySet().stream().map(EntryId::value).toList())
                .forEach(share -> costs.merge(new EntryId(share.piece().entry()), share.amount(), Money::plus));
        var states = new HashMap<EntryId, PaidState>();
        sent.forEach((id, entry) ->
                states.put(id, new PaidState(id, entry.minutes(), entry.paid(), costs.getOrDefault(id, Money.ZERO))));
        return states;
    }

    @Override
    public Set<CaseId> placing(Collection<CaseId> cases) {
        return portions.waiting(cases);
    }

    @Override
    public Map<VoucherView, Set<EntryId>> vouchersBehind(Collection<EntryId> entries) {
        var behind = new LinkedHashMap<VoucherView, Set<EntryId>>();
        if (entries.isEmpty()) return behind;
        var paying = lines.paying(entries);
        for (var line : vouchers.linesWith(paying.keySet()))
            line.mentor().ifPresent(mentor -> behind.put(view(line, mentor), paying.getOrDefault(line.id(), Set.of())));
        return behind;
    }

    private static VoucherView view(Vouchers.LineRow line, PersonId mentor) {
        var row = line.row();
        return new VoucherView(
                line.id(),
                line.file(),
                mentor,
                row.employeeNumber(),
                row.payrollMonth(),
                row.workMonth(),
                row.minutes(),
                row.rate(),
                row.wage(),
                row.holidayPay(),
                row.pension(),
                row.contribution(),
                row.externalId(),
                line.document());
    }
}
