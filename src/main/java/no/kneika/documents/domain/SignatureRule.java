package no.kneika.documents.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import no.kneika.documents.Signatory;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;

/** Who may sign what: somebody who was asked, and only the content they were shown. */
public final class SignatureRule {

    private static final String SOURCE = "integrations.md: built-in signer";

    private SignatureRule() {}

    /** A signature that is asked for and not given yet. */
    public record Open(UUID request, Signatory signatory) {}

    /**
     * @param content hash of what is stored
     * @param shown hash of what the signer was shown
     * @return the request the signature answers; one that names the person goes before one that anybody may answer
     */
    public static Decision<Open> decide(
            PersonId person, Capacity capacity, List<Open> open, String content, String shown) {
        var against = new ArrayList<Reason>();
        if (!content.equals(shown)) against.add(Reason.of("signature-of-another-content", SOURCE));
        var asked = open.stream()
                .filter(each -> each.signatory().capacity() == capacity)
                .filter(each -> each.signatory().person() == null
                        || person.equals(each.signatory().person()))
                .min(Comparator.comparing(each -> each.signatory().person() == null));
        if (asked.isEmpty()) against.add(Reason.of("signature-not-asked-for", SOURCE));
        return against.isEmpty() ? Decision.accepted(asked.orElseThrow()) : new Decision.Refused<>(against);
    }
}
