package no.kneika.kernel;

import java.util.UUID;

/** A support case (mentorsak). */
public record CaseId(UUID value) implements Id {

    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
