package no.kneika.claims;

import java.util.UUID;
import no.kneika.kernel.Id;

/** Claims sent with one letter (samlekrav). */
public record CollectionId(UUID value) implements Id {

    public static CollectionId of(String text) {
        return new CollectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
