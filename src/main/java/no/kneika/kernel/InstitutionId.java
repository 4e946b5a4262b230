package no.kneika.kernel;

import java.util.UUID;

/** A university or university college (lærested): the tenant. */
public record InstitutionId(UUID value) implements Id {

    public static InstitutionId of(String text) {
        return new InstitutionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
