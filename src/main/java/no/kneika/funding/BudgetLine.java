package no.kneika.funding;

import java.util.Optional;
import no.kneika.institution.FacultyId;
import no.kneika.kernel.Money;

/**
 * A line of the institution's own budget for mentors (budsjettlinje), one year.
 *
 * @param bound what grants and rulings have bound of it
 * @param faculty whose it is; empty for one of the whole institution
 */
public record BudgetLine(
        BudgetLineId id, String name, int year, Money frame, Money bound, Optional<FacultyId> faculty) {

    /** One of the whole institution. */
    public BudgetLine(BudgetLineId id, String name, int year, Money frame, Money bound) {
        this(id, name, year, frame, bound, Optional.empty());
    }

    public Money left() {
        return frame.minus(bound);
    }
}
