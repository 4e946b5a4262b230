package no.kneika.claims;

import java.util.UUID;
import no.kneika.kernel.Id;

/** A refund claim (refusjonskrav), through all its versions. */
public record ClaimId(UUID value) implements Id {

    public static ClaimId of(String text) {
        return new ClaimId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
