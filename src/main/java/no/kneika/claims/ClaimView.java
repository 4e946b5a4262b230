package no.kneika.claims;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.funding.GrantId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;

/**
 * A claim in a list (krav): one that was dispatched, or what a grant could claim today.
 *
 * @param id empty before the first dispatch
 * @param reference ours, empty text before the first dispatch
 * @param amount of the last dispatch, or what can be claimed today
 * @param outstanding what waits for an answer
 * @param sentOn the day the last version left
 * @param supplementary another claim of the same grant was dispatched before it
 */
public record ClaimView(
        Optional<ClaimId> id,
        GrantId grant,
        CaseId caseId,
        String reference,
        ClaimStatus status,
        String payer,
        Period period,
        LocalDate deadline,
        Money amount,
        Money outstanding,
        Optional<LocalDate> sentOn,
        boolean supplementary) {

    /** Sent after its deadline, or not sent and the deadline is over. Derived, never stored. */
    public boolean isLate(LocalDate today) {
        return sentOn.orElse(today).isAfter(deadline);
    }
}
