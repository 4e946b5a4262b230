package no.kneika.funding;

import java.time.LocalDate;
import no.kneika.institution.EmployerCosts;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/**
 * Support the institution pays for itself (lærestedsfinansiert mentor).
 *
 * @param overrideReason why the line may be passed; empty text when it may not
 */
public record OwnGrant(
        BudgetLineId line,
        Period period,
        Minutes hours,
        HourlyRate rate,
        EmployerCosts costs,
        LocalDate decidedOn,
        String overrideReason) {}
