package no.kneika.messages.in;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.messages.ReferenceBook;
import org.springframework.stereotype.Component;

/** A book of references that tests write in. */
@Component
public class KnownReferences implements ReferenceBook {

    private final Map<String, Match> known = new ConcurrentHashMap<>();

    public void learn(InstitutionId institution, String reference, CaseId caseId) {
        known.put(institution + reference, new Match(caseId, "application", new UUID(1, 1)));
    }

    @Override
    public Optional<Match> find(InstitutionId institution, String reference) {
        return Optional.ofNullable(known.get(institution + reference));
    }
}
