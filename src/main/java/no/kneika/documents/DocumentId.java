package no.kneika.documents;

import java.util.UUID;
import no.kneika.kernel.Id;

/** A stored document (dokument). */
public record DocumentId(UUID value) implements Id {

    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
