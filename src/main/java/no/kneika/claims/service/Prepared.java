package no.kneika.claims.service;

import java.util.List;
import java.util.Optional;
import no.kneika.claims.domain.Calculation;
import no.kneika.claims.domain.ClaimDeadline;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.ClaimFigures;
import no.kneika.claims.domain.Signed;
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
 * @param shares the case's money on the grant's days and those around them
 * @param signatures those given for claims of this grant, also for what has changed since
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
        List<Share> shares,
        List<Signed> signatures) {

    /** What the measures unit wants to see. */
    public PayrollProof proof() {
        return rulebook.rules().payrollProof();
    }

    /** The version it would be. */
    public int version() {
        return returned.map(claim -> claim.last().version() + 1).orElse(1);
    }

    /** Of everything it says today; what is signed is this. */
    public String digest() {
        return Signed.digest(
                grant.id().value(), version(), earlier.size(), ClaimFigures.of(grant, calculation), calculation);
    }

    /** The signature that is for this very claim. */
    public Optional<Signed> signature() {
        if (!Signed.isAsked(proof())) return Optional.empty();
        var now = digest();
        return signatures.stream()
                .filter(it -> it.kind() == proof() && it.sha256().equals(now))
                .findFirst();
    }

    /** The unit wants it signed, and nobody has signed what it says now. */
    public boolean lacksSignature() {
        return Signed.isAsked(proof()) && signature().isEmpty();
    }

    public boolean isSupplementary() {
        return !earlier.isEmpty();
    }

    public boolean canBeSent() {
        return !lacksSignature() && isSettled();
    }

    /** Nothing is in doubt about what it says: it can be signed, and sent where nobody asks for that. */
    public boolean isSettled() {
        return !placing && differences.isEmpty() && calculation.total().isPositive();
    }
}
