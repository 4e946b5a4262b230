package no.kneika.funding;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How much of NAV's 36 months a student has used on what is known here (36-månedersklokka), rules.md 2.
 *
 * @param months whole months used
 * @param days spare days used beyond them
 * @param limit months in all by the rulebook
 * @param warnMonths so many months before it is used up it is warned about, by the rulebook
 * @param lastDay the last day NAV may pay when support goes on without a gap from now
 * @param warnFrom from this day student and coordinator are warned
 */
public record NavClock(
        int months, int days, int limit, int warnMonths, Optional<LocalDate> lastDay, Optional<LocalDate> warnFrom) {

    public boolean warns(LocalDate today) {
        return warnFrom.isPresent() && !today.isBefore(warnFrom.get());
    }
}
