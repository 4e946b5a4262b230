package no.kneika.messages.out;

import java.util.List;
import no.kneika.messages.MessageId;

/** A letter ready to leave, with what is enclosed. */
record Parcel(
        MessageId id,
        String senderOrganisation,
        String recipientOrganisation,
        String recipientName,
        String title,
        String body,
        String language,
        String reference,
        List<Enclosure> enclosures) {

    record Enclosure(String fileName, String mediaType, String sha256, byte[] bytes) {
        @Override
        public String toString() {
            return fileName;
        }
    }

    @Override
    public String toString() {
        return "parcel " + id;
    }
}
