package no.kneika.cases;

import java.util.UUID;
import no.kneika.kernel.Id;

/** A no as the student was told it (avslag). */
public record RefusalId(UUID value) implements Id {

    public static RefusalId of(String text) {
        return new RefusalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
