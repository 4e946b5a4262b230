package no.kneika.hours.domain;

import java.util.UUID;
import no.kneika.kernel.Id;

/** One time a student said beforehand that a meeting would not be held (meldt fravær). */
public record AbsenceId(UUID value) implements Id {

    public static AbsenceId of(String text) {
        return new AbsenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
