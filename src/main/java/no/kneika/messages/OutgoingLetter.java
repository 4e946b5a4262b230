package no.kneika.messages;

import java.util.List;
import java.util.Locale;
import no.kneika.documents.DocumentId;
import no.kneika.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A letter about to leave the house.
 *
 * @param caseId the case it is about, or null
 * @param title a neutral heading, readable to anybody in the recipient's mail room
 * @param body a few lines; what matters is in the documents
 * @param reference our reference, which the answer is matched by
 * @param documents what is enclosed, in order; the sender sees them
 * @param key the same key is the same letter, however often it is sent; for example {@code claim-<id>-2}
 */
public record OutgoingLetter(
        @Nullable CaseId caseId,
        Recipient to,
        String title,
        String body,
        Locale language,
        String reference,
        List<DocumentId> documents,
        String key) {

    public OutgoingLetter {
        documents = List.copyOf(documents);
        if (key.isBlank()) throw new IllegalArgumentException("a letter has a key");
    }
}
