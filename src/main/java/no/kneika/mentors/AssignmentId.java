package no.kneika.mentors;

import java.util.UUID;
import no.kneika.kernel.Id;

/** One mentor for one case (mentoroppdrag). */
public record AssignmentId(UUID value) implements Id {

    public static AssignmentId of(String text) {
        return new AssignmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
