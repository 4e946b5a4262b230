package no.kneika.institution;

import java.util.UUID;
import no.kneika.kernel.Id;

/** A programme of study (studieprogram). */
public record ProgrammeId(UUID value) implements Id {

    public static ProgrammeId of(String text) {
        return new ProgrammeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
