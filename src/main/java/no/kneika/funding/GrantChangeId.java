package no.kneika.funding;

import java.util.UUID;
import no.kneika.kernel.Id;

/** Something that is to be otherwise with a grant than was decided (endring). */
public record GrantChangeId(UUID value) implements Id {

    public static GrantChangeId of(String text) {
        return new GrantChangeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
