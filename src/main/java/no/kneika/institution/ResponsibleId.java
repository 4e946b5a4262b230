package no.kneika.institution;

import java.util.UUID;
import no.kneika.kernel.Id;

/** Somebody in the register of responsible persons (kontaktperson). */
public record ResponsibleId(UUID value) implements Id {

    public static ResponsibleId of(String text) {
        return new ResponsibleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
