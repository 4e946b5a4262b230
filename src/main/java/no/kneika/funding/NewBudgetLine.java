package no.kneika.funding;

import no.kneika.kernel.Money;

/**
 * A line of the institution's own budget that somebody would open (ny budsjettlinje).
 *
 * @param frame what may be bound of it in its year
 */
public record NewBudgetLine(String name, int year, Money frame) {

    public NewBudgetLine {
        name = name.strip().replaceAll("\\s+", " ");
    }
}
