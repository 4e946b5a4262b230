package no.kneika.messages.in;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it lay in the inbox, with the field names of Altinn 3 Correspondence.
 *
 * @param recipient organisation number of the institution it is for; empty for a paper, which has no such field
 * @param messageSender what the sender calls itself; empty for a paper
 * @param senderOrganisation its organisation number, or null where it gave only a name
 * @param isPaper a letter brought as a PDF: its words are its content, and what is enclosed is the paper itself
 */
record Correspondence(
        String correspondenceId,
        String recipient,
        String messageSender,
        @Nullable String senderOrganisation,
        String sendersReference,
        String title,
        String body,
        String language,
        @Nullable Instant published,
        List<Attachment> attachments,
        boolean isPaper) {

    record Attachment(String fileName, String mediaType, byte[] bytes) {
        @Override
        public String toString() {
            return mediaType;
        }
    }

    /** The same letter under another id. */
    Correspondence called(String otherId) {
        return new Correspondence(
                otherId,
                recipient,
                messageSender,
                senderOrganisation,
                sendersReference,
                title,
                body,
                language,
                published,
                attachments,
                isPaper);
    }

    @Override
    public String toString() {
        return "correspondence " + correspondenceId;
    }
}
