package no.kneika.messages.in;

import java.util.UUID;
import no.kneika.kernel.Id;

/** Letters somebody brought at once (bunke). */
public record LetterBundleId(UUID value) implements Id {

    public static LetterBundleId of(String text) {
        return new LetterBundleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
