package no.kneika.funding.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import no.kneika.kernel.Period;

/**
 * Months on the calendar (kalendermåneder), the same for how long a grant may be and for how long NAV has paid. A month that
 * has no such day ends on its last: three months from 31 August end on 30 November, and are three months, not three and a day.
 */
final class WholeMonths {

    private WholeMonths() {}

    /** The first day after so many months. */
    static LocalDate after(LocalDate from, int months) {
        var same = from.plusMonths(months);
        return same.getDayOfMonth() < from.getDayOfMonth() ? same.plusDays(1) : same;
    }

    static int in(Period period) {
        return (int) ChronoUnit.MONTHS.between(period.from(), period.to().plusDays(1));
    }

    /** The days beyond the whole months. */
    static int spareDays(Period period) {
        return (int) ChronoUnit.DAYS.between(
                after(period.from(), in(period)), period.to().plusDays(1));
    }
}
