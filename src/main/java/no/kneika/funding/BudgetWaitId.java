package no.kneika.funding;

import java.util.UUID;
import no.kneika.kernel.Id;

/** A place on the waiting list of the own budget (venteliste). */
public record BudgetWaitId(UUID value) implements Id {

    public static BudgetWaitId of(String text) {
        return new BudgetWaitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
