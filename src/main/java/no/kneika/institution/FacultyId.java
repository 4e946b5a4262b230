package no.kneika.institution;

import java.util.UUID;
import no.kneika.kernel.Id;

/** A faculty (fakultet). */
public record FacultyId(UUID value) implements Id {

    public static FacultyId of(String text) {
        return new FacultyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
