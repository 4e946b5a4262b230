package no.kneika.hours;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;

/** The door to hours (timer): who worked when, what carries it, and what two people have vouched for. Inside {@code Use.as}. */
public interface Hours {

    /** Used, left and unfunded in the funding that covers the day; the nearest one when none does. */
    Usage usage(CaseId caseId, LocalDate today);

    /** The same for many cases at once; a case without hours or funding answers {@link Usage#NOTHING}. */
    Map<CaseId, Usage> usages(Collection<CaseId> cases, LocalDate today);

    /** Minutes worked on each of the cases in a period, sick leave apart; cases without are missing. */
    Map<CaseId, Minutes> workedIn(Collection<CaseId> cases, Period period);

    /** Minutes worked in a month on each case the actor may see; cases without are missing. */
    Map<CaseId, Minutes> workedIn(YearMonth month);

    /** Every minute worked on a case, and the grant that carries it (fordeling). No minute twice, no grant above its hours. */
    List<FundedSlice> allotment(CaseId caseId);

    /** Entries, allotment and approvals of a case at once: what a claim and a placing are made of. */
    CaseWork workOf(CaseId caseId);

    /**
     * The same of many cases, of some days of each and those around them that no grant crosses the edge of ({@link
     * no.kneika.funding.Stretch}): as true of those days as if the whole history had been read.
     */
    Map<CaseId, CaseWork> workOf(Map<CaseId, Period> days);

    /** Entries that count, by day: what is reversed is not among them. */
    List<HourEntry> entriesOf(CaseId caseId);

    /** Approved work of a case on the days of a period, by day. */
    List<ApprovedEntry> approvedIn(CaseId caseId, Period period);

    /** All approved work of the institution in months up to and including this one, for payroll. */
    List<ApprovedEntry> approvedUpTo(YearMonth month);

    /** The months something was attested of, the oldest first. */
    List<YearMonth> attestedMonths();

    /** All approved work of the institution in one month. */
    List<ApprovedEntry> approvedIn(YearMonth month);

    /** Entries that were approved and are not paid in full all the same: reversed, or some of them declined. */
    Set<EntryId> undone();

    /** Those of the entries that are approved. */
    List<ApprovedEntry> approved(Collection<EntryId> entries);

    /** Whose the entries are, and who attested and approved them. */
    VouchedFor vouchedFor(Collection<EntryId> entries);

    /** What entries earn before tax: a line per assignment and rate of the date, each rounded once (rules.md 5). */
    Money beforeTax(Collection<HourEntry> entries);

    /** The mentors' months of a case, newest first. */
    List<SheetView> sheets(CaseId caseId);
}
