package no.kneika.funding;

import java.util.Optional;
import no.kneika.institution.FacultyId;
import no.kneika.kernel.Money;

/**
 * A line of the institution's own budget that somebody would open (ny budsjettlinje).
 *
 * @param frame what may be bound of it in its year
 * @param faculty whose it is; empty for one of the whole institution
 */
public record NewBudgetLine(String name, int year, Money frame, Optional<FacultyId> faculty) {

    /** One of the whole institution. */
    public NewBudgetLine(String name, int year, Money frame) {
        this(name, year, frame, Optional.empty());
    }

    public NewBudgetLine {
        name = name.strip().replaceAll("\\s+", " ");
    }
}
