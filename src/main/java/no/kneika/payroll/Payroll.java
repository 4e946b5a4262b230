package no.kneika.payroll;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kneika.hours.EntryId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;

/** The door to payroll (lønn): hours out, vouchers back, differences named. Inside {@code Use.as}. */
public interface Payroll {

    /** Sends all approved hours up to and including a month that have not been sent before. */
    Decision<ExportId> export(YearMonth upTo, Actor actor);

    /** The file of an export, as payroll gets it. */
    byte[] file(ExportId export);

    /** Takes a file of vouchers in: all of it or nothing, each wrong line with its own reason. The same file twice is once. */
    Decision<VoucherReport> receive(String fileName, byte[] bytes, Actor actor);

    /** Every finding about a work month, by mentor. */
    List<Reconciliation> reconciliation(YearMonth month);

    /** Differences nobody has explained, in work months that touch the period: a claim waits for them. */
    List<Reconciliation> unresolvedFor(Collection<PersonId> mentors, Period period);

    /** How far payroll is with each of the entries; those never sent are missing. */
    Map<EntryId, PaidState> paid(Collection<EntryId> entries);

    /** Those of the cases whose work has been paid on vouchers that have no place in the ledger yet: a claim waits for it. */
    Set<CaseId> placing(Collection<CaseId> cases);

    /** The voucher lines these entries were paid on, by payroll month, and which of the entries each paid. */
    Map<VoucherView, Set<EntryId>> vouchersBehind(Collection<EntryId> entries);
}
