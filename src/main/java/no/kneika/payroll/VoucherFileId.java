package no.kneika.payroll;

import java.util.UUID;
import no.kneika.kernel.Id;

/** One file of vouchers from payroll (bilagsfil). */
public record VoucherFileId(UUID value) implements Id {

    public static VoucherFileId of(String text) {
        return new VoucherFileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
