package no.kneika.claims.service;

import java.util.List;
import java.util.Optional;
import no.kneika.claims.domain.Calculation;
import no.kneika.claims.domain.ClaimDeadline;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.funding.Grant;
import no.kneika.institution.PayrollProof;
import no.kneika.institution.RulebookVersion;
import no.kneika.ledger.Share;
import no.kneika.payroll.Reconciliation;

/**
 * A claim before it is sent (klargjort krav).
 *
 * @param differences what payroll and hours disagree on and nobody has explained: blocks the claim
 * @param returned the claim this would be the next version of
 * @param earlier claims of the grant that stand
 * @param placing payroll has paid more, and its cost has no place in the ledger yet: the claim waits for it
 * @param rulebook the version the grant was decided under
 * @param shares the case's money on the grant's days and those around them; where it stood may be from before it was placed
 */
public record Prepared(
        Grant grant,
        ClaimDeadline deadline,
        Calculation calculation,
        List<Reconciliation> differences,
        Optional<ClaimFacts> returned,
        List<ClaimFacts> earlier,
        boolean placing,
        RulebookVersion rulebook,
        List<Share> shares) {

    /** What the measures unit wants to see. */
    public PayrollProof proof() {
        return rulebook.rules().payrollProof();
    }

    public boolean isSupplementary() {
        return !earlier.isEmpty();
    }

    public boolean canBeSent() {
        return !placing && differences.isEmpty() && calculation.total().isPositive();
    }
}
