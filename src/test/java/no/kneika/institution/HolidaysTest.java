package no.kneika.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import no.kneika.institution.domain.Holidays;
import org.junit.jupiter.api.Test;

class HolidaysTest {

    /** Every public holiday of 2026-2028 that is not a Sunday, computed apart from our own code. */
    private static final Set<String> KNOWN = Set.of(
            "2026-01-01",
            "2026-04-02",
            "2026-04-03",
            "2026-04-06",
            "2026-05-01",
            "2026-05-14",
            "2026-05-25",
            "2026-12-25",
            "2026-12-26",
            "2027-01-01",
            "2027-03-25",
            "2027-03-26",
            "2027-03-29",
            "2027-05-01",
            "2027-05-06",
            "2027-05-17",
            "2027-12-25",
            "2028-01-01",
            "2028-04-13",
            "2028-04-14",
            "2028-04-17",
            "2028-05-01",
            "2028-05-17",
            "2028-05-25",
            "2028-06-05",
            "2028-12-25",
            "2028-12-26");

    @Test
    void threeYearsOfHolidaysAreThoseOfTheCalendar() {
        for (var day = LocalDate.of(2026, 1, 1); day.getYear() < 2029; day = day.plusDays(1))
            assertThat(Holidays.isHoliday(day))
                    .as(day.toString())
                    .isEqualTo(day.getDayOfWeek() == DayOfWeek.SUNDAY || KNOWN.contains(day.toString()));
    }
}
