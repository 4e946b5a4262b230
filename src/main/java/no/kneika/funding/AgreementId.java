package no.kneika.funding;

import java.util.UUID;
import no.kneika.kernel.Id;

/** An agreement with NAV about one mentor for one student (mentoravtale 2026), through all its versions. */
public record AgreementId(UUID value) implements Id {

    public static AgreementId of(String text) {
        return new AgreementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
