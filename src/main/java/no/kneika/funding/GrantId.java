package no.kneika.funding;

import java.util.UUID;
import no.kneika.kernel.Id;

/** A funder's commitment (tilsagn), through all its versions. */
public record GrantId(UUID value) implements Id {

    public static GrantId of(String text) {
        return new GrantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
