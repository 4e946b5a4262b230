package no.kneika.institution;

import java.util.UUID;
import no.kneika.kernel.Id;

/** One version of the pay scale (lønnstabell). */
public record PayScaleId(UUID value) implements Id {

    public static PayScaleId of(String text) {
        return new PayScaleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
