package no.kneika.funding;

import java.util.UUID;
import no.kneika.kernel.Id;

/** A rejection (avslag). */
public record RejectionId(UUID value) implements Id {

    public static RejectionId of(String text) {
        return new RejectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
