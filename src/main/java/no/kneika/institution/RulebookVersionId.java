package no.kneika.institution;

import java.util.UUID;
import no.kneika.kernel.Id;

/** One version of a rulebook (regelbokversjon). */
public record RulebookVersionId(UUID value) implements Id {

    public static RulebookVersionId of(String text) {
        return new RulebookVersionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
