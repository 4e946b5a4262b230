package no.kneika.payroll.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Predicate;

/**
 * The day wages are paid (lønningsdag): the same day of every month, or the last working day before it.
 *
 * @param dayOfMonth 31 is the last day of each
 * @param holiday public holidays
 */
public record Payday(int dayOfMonth, Predicate<LocalDate> holiday) {

    public LocalDate of(YearMonth month) {
        var day = month.atDay(Math.clamp(dayOfMonth, 1, month.lengthOfMonth()));
        while (isClosed(day)) day = day.minusDays(1);
        return day;
    }

    /** The first that comes after a day. */
    public LocalDate after(LocalDate day) {
        var month = YearMonth.from(day);
        while (!of(month).isAfter(day)) month = month.plusMonths(1);
        return of(month);
    }

    private boolean isClosed(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || holiday.test(day);
    }
}
