package no.kneika.claims.service;

import java.util.Optional;
import no.kneika.claims.store.ClaimRows;
import no.kneika.kernel.InstitutionId;
import no.kneika.messages.ReferenceBook;
import org.springframework.stereotype.Component;

/** Knows the references of claims, so that a letter about one finds it. */
@Component
class ClaimReferences implements ReferenceBook {

    private final ClaimRows claims;

    ClaimReferences(ClaimRows claims) {
        this.claims = claims;
    }

    @Override
    public Optional<Match> find(InstitutionId institution, String reference) {
        return claims.byReference(reference)
                .map(claim -> new Match(claim.caseId(), "claim", claim.id().value()));
    }
}
