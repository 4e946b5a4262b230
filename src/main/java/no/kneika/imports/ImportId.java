package no.kneika.imports;

import java.util.UUID;
import no.kneika.kernel.Id;

/** A file somebody brought (import). */
public record ImportId(UUID value) implements Id {

    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
