package no.kneika.hours.domain;

import java.time.LocalDate;
import java.time.YearMonth;

/** When a month is handed in (innlevering), and from when the mentor is reminded. rules.md 4 */
public final class HandIn {

    private HandIn() {}

    public static LocalDate due(YearMonth month) {
        return month.atEndOfMonth();
    }

    /** @param days how many days before it is due the mentor is reminded ⚙ */
    public static boolean isOnTheList(YearMonth month, LocalDate today, int days) {
        return !today.isBefore(due(month).minusDays(days));
    }

    /** The day itself has a reminder of its own. */
    public static boolean isLastDay(YearMonth month, LocalDate today) {
        return today.equals(due(month));
    }

    /** A reminder helps while the month can still be handed in in time, also when the house was down on the day it was for. */
    public static boolean isReminded(LocalDate day, LocalDate today, int days) {
        var month = YearMonth.from(day);
        return isOnTheList(month, day, days) && !today.isAfter(due(month));
    }
}
