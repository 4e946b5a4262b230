package no.kneika.payroll.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import no.kneika.institution.domain.Holidays;
import org.junit.jupiter.api.Test;

/** When Aksel Rød is paid. */
class PaydayTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private final Payday twelfth = new Payday(12, Holidays::isHoliday);

    @Test
    void heIsPaidOnTheTwelfthOrTheLastWorkingDayBeforeIt() {
        assertThat(twelfth.of(YearMonth.of(2026, 11))).isEqualTo(day("2026-11-12"));
        assertThat(twelfth.of(YearMonth.of(2026, 12))).isEqualTo(day("2026-12-11"));
        assertThat(twelfth.of(YearMonth.of(2026, 9))).isEqualTo(day("2026-09-11"));
    }

    @Test
    void easterMovesItPastAllItsHolidays() {
        // Easter Monday is 17 April 2028, and the Thursday and Friday before it are holidays.
        assertThat(new Payday(17, Holidays::isHoliday).of(YearMonth.of(2028, 4)))
                .isEqualTo(day("2028-04-12"));
    }

    @Test
    void theThirtyFirstIsTheLastDayOfEveryMonth() {
        var last = new Payday(31, Holidays::isHoliday);
        assertThat(last.of(YearMonth.of(2027, 2))).isEqualTo(day("2027-02-26"));
        assertThat(last.of(YearMonth.of(2026, 11))).isEqualTo(day("2026-11-30"));
        assertThat(new Payday(0, Holidays::isHoliday).of(YearMonth.of(2026, 12)))
                .isEqualTo(day("2026-12-01"));
    }

    @Test
    void onPaydayTheNextOneIsAMonthAhead() {
        assertThat(twelfth.after(day("2026-11-11"))).isEqualTo(day("2026-11-12"));
        assertThat(twelfth.after(day("2026-11-12"))).isEqualTo(day("2026-12-11"));
        assertThat(twelfth.after(day("2026-12-11"))).isEqualTo(day("2027-01-12"));
    }
}
