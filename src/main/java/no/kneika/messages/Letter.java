package no.kneika.messages;

import java.time.Instant;
import java.util.List;
import no.kneika.documents.DocumentId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A letter in, opened.
 *
 * @param sender as the sender is called; empty where nobody knows
 * @param caseId the case it belongs to, or null while nobody knows
 * @param matchedBy the person who said so, or null where our exact reference did
 * @param duplicateOf an earlier letter with the very same content, or null
 * @param broughtBy whoever brought it as a file, or null where it came by itself; what the file says of its sender is then its word
 * @param addressedTo organisation number of somebody else it says it is for, or null
 * @param handledBy what came of it, for example {@code grant}, or null while it waits
 */
public record Letter(
        LetterId id,
        Instant receivedAt,
        String sender,
        String title,
        String text,
        LetterFields fields,
        List<Attachment> attachments,
        @Nullable CaseId caseId,
        @Nullable PersonId matchedBy,
        @Nullable LetterId duplicateOf,
        @Nullable String handledBy,
        @Nullable String addressedTo,
        @Nullable PersonId broughtBy) {

    public Letter {
        attachments = List.copyOf(attachments);
    }

    /** The same letter, with what is enclosed. */
    public Letter enclosing(List<Attachment> enclosed) {
        return new Letter(
                id,
                receivedAt,
                sender,
                title,
                text,
                fields,
                enclosed,
                caseId,
                matchedBy,
                duplicateOf,
                handledBy,
                addressedTo,
                broughtBy);
    }

    /** @param name as the sender called the file; shown as text, never used as a file name */
    public record Attachment(DocumentId document, String name, String mediaType, long size) {}

    @Override
    public String toString() {
        return "letter " + id;
    }
}
