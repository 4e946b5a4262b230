package no.kneika.mentors;

import java.util.UUID;
import no.kneika.kernel.Id;

/** A confidentiality declaration (taushetserklæring). */
public record DeclarationId(UUID value) implements Id {

    public static DeclarationId of(String text) {
        return new DeclarationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
