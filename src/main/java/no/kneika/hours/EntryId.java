package no.kneika.hours;

import java.util.UUID;
import no.kneika.kernel.Id;

/** One hour entry (timeføring). */
public record EntryId(UUID value) implements Id {

    public static EntryId of(String text) {
        return new EntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
