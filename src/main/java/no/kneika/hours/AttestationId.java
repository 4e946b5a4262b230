package no.kneika.hours;

import java.util.UUID;
import no.kneika.kernel.Id;

/** One attestation (attestering): a coordinator's word that some entries of a month are right. */
public record AttestationId(UUID value) implements Id {

    public static AttestationId of(String text) {
        return new AttestationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
