package no.kneika.payroll;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;

/**
 * One finding about a mentor's work month (avstemming): hours against vouchers.
 *
 * @param id follows from the figures: when they change it is another finding, and an old explanation does not cover it
 * @param expected what the hours sent, or for costs the wage paid, should give
 * @param paid what payroll paid of the same
 */
public record Reconciliation(
        UUID id,
        PersonId mentor,
        YearMonth month,
        Difference difference,
        Minutes approved,
        Minutes exported,
        Minutes paidMinutes,
        Money expected,
        Money paid,
        Optional<Explanation> explanation) {

    /** Why it differs, in somebody's words (forklaring). Kept for good. */
    public record Explanation(String text, PersonId by, Instant at) {}

    /** Nothing has to be said about it, or it has been said. */
    public boolean isResolved() {
        return !difference.mustBeExplained() || explanation.isPresent();
    }
}
