package no.kneika.funding;

import no.kneika.kernel.Money;

/**
 * A line of the institution's own budget for mentors (budsjettlinje), one year.
 *
 * @param bound what grants and rulings have bound of it
 */
public record BudgetLine(BudgetLineId id, String name, int year, Money frame, Money bound) {

    public Money left() {
        return frame.minus(bound);
    }
}
