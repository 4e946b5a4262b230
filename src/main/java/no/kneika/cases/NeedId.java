package no.kneika.cases;

import java.util.UUID;
import no.kneika.kernel.Id;

/** A need that was raised (behovsmelding). */
public record NeedId(UUID value) implements Id {

    public static NeedId of(String text) {
        return new NeedId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
