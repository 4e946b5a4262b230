package no.kneika.messages;

import java.util.UUID;
import no.kneika.kernel.Id;

/** A letter out (utgående brev). */
public record MessageId(UUID value) implements Id {

    public static MessageId of(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
