package no.kneika.funding;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;

/**
 * A funder said no (avslag).
 *
 * @param reason the funder's, as the letter has it
 * @param decidedOn the letter's date; work from this day is the institution's own
 * @param arrivedOn the day we knew
 * @param ruling who pays for what was worked before it; empty until an approver has decided
 */
public record Rejection(
        RejectionId id,
        ApplicationId application,
        CaseId caseId,
        String ourReference,
        Period appliedFor,
        LocalDate decidedOn,
        LocalDate arrivedOn,
        String reason,
        Optional<Ruling> ruling) {

    /** Who carries the cost of what was worked before the rejection (HK-dir 5.5: unclear in law, so a person decides). */
    public enum Ruling {
        /** The institution's own cost. */
        OWN_COST,
        /** We have complained to the funder; the cost waits. */
        COMPLAINED
    }
}
