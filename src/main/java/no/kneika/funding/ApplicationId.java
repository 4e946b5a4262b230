package no.kneika.funding;

import java.util.UUID;
import no.kneika.kernel.Id;

/** An application for funding (søknad om tilskudd). */
public record ApplicationId(UUID value) implements Id {

    public static ApplicationId of(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
