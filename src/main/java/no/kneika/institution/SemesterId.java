package no.kneika.institution;

import java.util.UUID;
import no.kneika.kernel.Id;

/** A semester. */
public record SemesterId(UUID value) implements Id {

    public static SemesterId of(String text) {
        return new SemesterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
