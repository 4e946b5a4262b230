package no.kneika.mentors;

import java.util.UUID;
import no.kneika.kernel.Id;

/** A contract of employment or commission (arbeidsavtale, oppdragsavtale). */
public record ContractId(UUID value) implements Id {

    public static ContractId of(String text) {
        return new ContractId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
