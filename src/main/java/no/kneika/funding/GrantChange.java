package no.kneika.funding;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.kernel.CaseId;

/**
 * A grant ends before its time, or an agreement has other hours from a month on (endring). NAV is told of it by a human.
 *
 * @param from the last day of an end; the first day of the first month with other hours
 * @param hoursAMonth of {@link Kind#HOURS} alone; 0 is a pause
 * @param notice empty until somebody has told NAV
 * @param answer empty until NAV has answered
 */
public record GrantChange(
        GrantChangeId id,
        GrantId grant,
        CaseId caseId,
        Kind kind,
        LocalDate from,
        Optional<Integer> hoursAMonth,
        Why why,
        LocalDate toldOn,
        Optional<Notice> notice,
        Optional<Answer> answer) {

    /** What is otherwise. */
    public enum Kind {
        /** It ends before its time (tidlig slutt). */
        END,
        /** Other hours a month (endret timetall). */
        HOURS
    }

    /** Why, so that nobody needs to write anything about a person. */
    public enum Why {
        EXAMS,
        HOLIDAY,
        PRACTICE,
        LESS_NEED,
        MORE_NEED,
        MENTOR_LEAVES,
        STUDENT_STOPS,
        OTHER
    }

    /** How a human told NAV. */
    public enum Way {
        TYPED_AT_NAV,
        LETTER,
        PHONE
    }

    /** NAV was told. */
    public record Notice(LocalDate sentOn, Way way) {}

    /** NAV answered. */
    public record Answer(LocalDate on, boolean agreed) {}

    /** Other hours hold when NAV has said yes; an end holds at once, because nobody works after it. */
    public boolean holds() {
        return kind == Kind.END || answer.map(Answer::agreed).orElse(false);
    }

    /** Nobody has told NAV yet. */
    public boolean isUntold() {
        return notice.isEmpty();
    }

    /** NAV has been told, and has not answered. */
    public boolean isUnanswered() {
        return kind == Kind.HOURS && notice.isPresent() && answer.isEmpty();
    }
}
