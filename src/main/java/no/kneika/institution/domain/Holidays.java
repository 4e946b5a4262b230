package no.kneika.institution.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Sundays and public holidays (helligdager) by law: lov om helligdager § 2, lov om 1 og 17 mai. */
public final class Holidays {

    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 17), MonthDay.of(12, 25), MonthDay.of(12, 26));
    /** Maundy Thursday, Good Friday, Easter Day, Easter Monday, Ascension, Whit Sunday, Whit Monday. */
    private static final Set<Long> FROM_EASTER = Set.of(-3L, -2L, 0L, 1L, 39L, 49L, 50L);

    private Holidays() {}

    public static boolean isHoliday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                || FIXED.contains(MonthDay.from(day))
                || FROM_EASTER.contains(day.toEpochDay() - easter(day.getYear()).toEpochDay());
    }

    /** Easter Day by the Gregorian computus (Meeus, Jones, Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
