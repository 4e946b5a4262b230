package no.kneika.messages;

import java.util.UUID;
import no.kneika.kernel.Id;

/** A letter in (innkommende brev). */
public record LetterId(UUID value) implements Id {

    public static LetterId of(String text) {
        return new LetterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
