package no.kneika.payroll;

import java.util.UUID;
import no.kneika.kernel.Id;

/** One export of hours to payroll (lønnsfil). */
public record ExportId(UUID value) implements Id {

    public static ExportId of(String text) {
        return new ExportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
