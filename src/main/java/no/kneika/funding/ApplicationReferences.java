package no.kneika.funding;

import java.util.Optional;
import no.kneika.funding.store.ApplicationRows;
import no.kneika.kernel.InstitutionId;
import no.kneika.messages.ReferenceBook;
import org.springframework.stereotype.Component;

/** Finds an application by our reference, for letters that answer it. Exactly, never by likeness. */
@Component
class ApplicationReferences implements ReferenceBook {

    private final ApplicationRows applications;

    ApplicationReferences(ApplicationRows applications) {
        this.applications = applications;
    }

    @Override
    public Optional<Match> find(InstitutionId institution, String reference) {
        return applications
                .byReference(reference)
                .map(it -> new Match(it.caseId(), "application", it.id().value()));
    }
}
