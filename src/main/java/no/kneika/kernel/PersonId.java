package no.kneika.kernel;

import java.util.UUID;

/** A person known to one institution. The same human at two institutions is two persons. */
public record PersonId(UUID value) implements Id {

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
