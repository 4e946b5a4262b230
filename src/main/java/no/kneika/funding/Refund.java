package no.kneika.funding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.kneika.institution.CostPart;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Money;

/** How a grant's money comes back (refusjon). A grant answers this, so nobody needs to ask what kind it is. */
public sealed interface Refund {

    /**
     * By a claim for what was paid.
     *
     * @param deadline the last day the claim is in time
     * @param ceiling the highest hourly wage the funder pays; empty when the letter sets none
     * @param coverage the cost parts the funder pays
     */
    record ByClaim(LocalDate deadline, Optional<HourlyRate> ceiling, Set<CostPart> coverage) implements Refund {
        public ByClaim {
            coverage = Set.copyOf(coverage);
        }
    }

    /** By itself, a fixed sum per calendar month of the agreement. */
    record ByAgreement(Money perMonth) implements Refund {}

    /** Not at all: the institution pays from a budget line. */
    record None(BudgetLineId budgetLine) implements Refund {}
}
