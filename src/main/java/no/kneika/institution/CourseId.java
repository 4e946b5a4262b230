package no.kneika.institution;

import java.util.UUID;
import no.kneika.kernel.Id;

/** A course (emne). */
public record CourseId(UUID value) implements Id {

    public static CourseId of(String text) {
        return new CourseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
