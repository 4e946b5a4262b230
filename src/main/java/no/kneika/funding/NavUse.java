package no.kneika.funding;

import java.util.List;
import no.kneika.kernel.Period;

/**
 * How NAV's months of a student have gone (bruken av NAV-månedene), for a picture and its table.
 *
 * @param intervals covered days that neither overlap nor adjoin, in order
 * @param overlapDays days that two grants carry, which count once
 * @param undated whole months without dates
 * @param extra months beyond the rulebook's
 */
public record NavUse(
        NavClock clock,
        List<Interval> intervals,
        long overlapDays,
        int undated,
        int extra,
        List<MonthsElsewhere> elsewhere,
        NavClockPicture picture) {

    /** @param where who paid: offices, places */
    public record Interval(Period days, int months, int spareDays, List<String> where) {}
}
