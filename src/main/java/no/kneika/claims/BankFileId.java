package no.kneika.claims;

import java.util.UUID;
import no.kneika.kernel.Id;

/** A file from the bank (bankfil). */
public record BankFileId(UUID value) implements Id {

    public static BankFileId of(String text) {
        return new BankFileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
