package no.kneika.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.cases.AssessedNeed;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;

/**
 * What comes after the grants a case has (forlengelse), as it would be sent today. Derived, never stored.
 *
 * @param coveredUntil the last day of the last grant
 * @param due the day the application should leave, the lead time before that ⚙
 * @param asked the days it would ask for, or has asked for
 * @param rate what an hour would be asked for
 * @param application the draft it would be sent from, or the one that waits for an answer
 * @param need the days the student needs support, with practice and pauses
 * @param waiting days applications are sent for and not answered
 * @param past days of the need nobody paid for (hull) and nobody can be asked about any more
 * @param promised days NAV has promised by word and not yet in writing
 * @param following what would be applied for after it, to the end of the semester: the days and the hours
 * @param hinders why it cannot leave now
 * @param notes what one should know before it leaves: a slow office, and an education NAV has not decided so far ahead
 */
public record Extension(
        CaseId caseId,
        PersonId student,
        State state,
        Optional<LocalDate> coveredUntil,
        Optional<LocalDate> due,
        Optional<Period> asked,
        Minutes hours,
        HourlyRate rate,
        Optional<ApplicationView> application,
        List<Grant> grants,
        Optional<AssessedNeed> need,
        List<Period> waiting,
        Optional<Period> past,
        List<Period> promised,
        List<Next> following,
        List<Reason> hinders,
        List<Reason> notes) {

    /** One more application of the same semester. */
    public record Next(Period days, Minutes hours) {}

    /** Where an extension is. */
    public enum State {
        /** Due, and nothing is in the way. */
        READY,
        /** Due, and something is in the way. */
        HINDERED,
        /** Not due yet; may be sent all the same. */
        LATER,
        /** Sent, not answered. */
        WAITING,
        /** Another application comes first. */
        NO_GRANT,
        /** The institution pays, or NAV's months are used: only the institution can go on. */
        OWN_BUDGET,
        /** NAV pays by itself each month. */
        BY_AGREEMENT,
        /** What NAV pays by itself ends soon, and goes on by a new agreement. */
        NEW_AGREEMENT,
        /** The need ends with the grant. */
        NEED_ENDS
    }

    /** Somebody may choose it. */
    public boolean canBeSent() {
        return (state == State.READY || state == State.LATER) && hinders.isEmpty();
    }

    /** What one sees who says yes to it: the days, the hours, the rate, and which draft. What differs from this is not sent. */
    public String seen() {
        return asked.map(Period::toString).orElse("-") + " " + hours.value() + " " + rate.kroner() + " "
                + application
                        .map(draft -> draft.reference() + "v" + draft.version())
                        .orElse("new");
    }

    /** The same, for who says yes to the whole semester: each application that would leave. */
    public String seenWhole() {
        var whole = new StringBuilder(seen());
        for (var next : following)
            whole.append(" + ")
                    .append(next.days())
                    .append(' ')
                    .append(next.hours().value());
        return whole.toString();
    }

    /** How many applications the rest of the semester takes. */
    public int applications() {
        return asked.isEmpty() ? 0 : 1 + following.size();
    }

    /** The hours of all of them. */
    public Minutes hoursOfAll() {
        return following.stream().map(Next::hours).reduce(hours, Minutes::plus);
    }

    /** The same, after days nobody paid for. */
    public Extension after(Optional<Period> hole) {
        return with(hole, following, hinders, notes);
    }

    /** The same, with what comes after it in the semester. */
    public Extension followedBy(List<Next> more) {
        return with(past, List.copyOf(more), hinders, notes);
    }

    /** The same, with what is in the way. */
    public Extension hinderedBy(List<Reason> reasons) {
        return with(past, following, List.copyOf(reasons), notes);
    }

    /** The same, with what one should know. */
    public Extension noted(List<Reason> known) {
        return with(past, following, hinders, List.copyOf(known));
    }

    private Extension with(Optional<Period> hole, List<Next> more, List<Reason> reasons, List<Reason> known) {
        return new Extension(
                caseId,
                student,
                state,
                coveredUntil,
                due,
                asked,
                hours,
                rate,
                application,
                grants,
                need,
                waiting,
                hole,
                promised,
                more,
                reasons,
                known);
    }
}
