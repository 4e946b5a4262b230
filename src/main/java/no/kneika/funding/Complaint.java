package no.kneika.funding;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.messages.LetterId;

/**
 * A complaint of a funder's no (klage over avslag), from when the no arrived to what came of it.
 *
 * @param arrivedOn the day we knew of the no; the time to complain counts from it
 * @param waits an approver has ruled that the cost waits for the complaint
 * @param sent empty while nobody has complained
 * @param answer empty until NAV has answered, or the complaint is taken back
 * @param ruled an approver has decided who pays after all
 */
public record Complaint(
        RejectionId rejection,
        CaseId caseId,
        LocalDate arrivedOn,
        boolean waits,
        Optional<Sent> sent,
        Optional<Answer> answer,
        boolean ruled) {

    /** Who complains; they have different time to do it. */
    public enum Complainant {
        STUDENT,
        /** The institution, as the mentor's employer. */
        INSTITUTION
    }

    /** What came of it. */
    public enum Result {
        /** NAV stands by its no (opprettholdt). */
        UPHELD,
        /** NAV says yes after all (omgjort): a grant is recorded of the new letter. */
        CHANGED,
        /** The complaint is taken back (trukket). */
        WITHDRAWN
    }

    public record Sent(Complainant by, LocalDate on) {}

    /** @param decidedOn the letter's date, or the day it was taken back */
    public record Answer(Result result, LocalDate decidedOn, Optional<LetterId> letter) {}

    /** An approver has to decide again: the complaint gave nothing. */
    public boolean mustRule() {
        return waits
                && !ruled
                && answer.filter(it -> it.result() != Result.CHANGED).isPresent();
    }
}
