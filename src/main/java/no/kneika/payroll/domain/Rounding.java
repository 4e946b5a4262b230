package no.kneika.payroll.domain;

import java.util.EnumMap;
import java.util.Map;
import no.kneika.institution.CostPart;
import no.kneika.kernel.Money;

/**
 * What payroll's own rounding makes of a line with a minus (øreavrunding). Pay is rounded per line and part when it is paid; taken back,
 * payroll may round each day of it by itself. So a line may take back one øre more than was paid for each entry of it, all parts
 * together, and no more (docs/adr/0052). What is more than was paid is nobody's cost: it is kept beside the line.
 */
final class Rounding {

    private static final long ORE_AN_ENTRY = 1;

    private Rounding() {}

    /** What a line takes back more than was paid, part by part; without those where it does not. */
    static Map<CostPart, Money> beyond(VoucherRow row, Map<CostPart, Money> paid) {
        var beyond = new EnumMap<CostPart, Money>(CostPart.class);
        row.parts().forEach((part, amount) -> {
            var more = amount.negate().minus(paid.getOrDefault(part, Money.ZERO));
            if (more.isPositive()) beyond.put(part, more);
        });
        return beyond;
    }

    static Money allowed(int entries) {
        return Money.ofOre(ORE_AN_ENTRY * Math.max(1, entries));
    }
}
