package no.kneika.funding;

import java.util.UUID;
import no.kneika.kernel.Id;

/** A line of the institution's own budget for mentors (budsjettlinje), one year. */
public record BudgetLineId(UUID value) implements Id {

    public static BudgetLineId of(String text) {
        return new BudgetLineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
