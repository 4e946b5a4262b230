package no.kneika.claims;

import java.util.UUID;
import no.kneika.kernel.Id;

/** One movement on the account (kontobevegelse). */
public record BankLineId(UUID value) implements Id {

    public static BankLineId of(String text) {
        return new BankLineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
