package no.kneika.hours.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** When Aksel Rød is reminded about September. */
class HandInTest {

    private static boolean reminded(String day, String today, int days) {
        return HandIn.isReminded(LocalDate.parse(day), LocalDate.parse(today), days);
    }

    @Test
    void fromThreeDaysBeforeTheLastDayItIsOnHisList() {
        var september = YearMonth.of(2026, 9);
        assertThat(HandIn.due(september)).isEqualTo(LocalDate.parse("2026-09-30"));
        assertThat(HandIn.isOnTheList(september, LocalDate.parse("2026-09-26"), 3))
                .isFalse();
        assertThat(HandIn.isOnTheList(september, LocalDate.parse("2026-09-27"), 3))
                .isTrue();
        assertThat(HandIn.isOnTheList(september, LocalDate.parse("2026-10-08"), 3))
                .isTrue();
    }

    @Test
    void aReminderComesWhileItHelps() {
        assertThat(reminded("2026-09-26", "2026-09-26", 3)).isFalse();
        assertThat(reminded("2026-09-27", "2026-09-27", 3)).isTrue();
        assertThat(reminded("2026-09-30", "2026-09-30", 0)).isTrue();
        assertThat(reminded("2026-09-27", "2026-09-30", 3)).isTrue();
        assertThat(reminded("2026-09-30", "2026-10-01", 3)).isFalse();
    }

    @Test
    void februaryIsDueOnItsOwnLastDay() {
        assertThat(reminded("2028-02-26", "2028-02-26", 3)).isTrue();
        assertThat(reminded("2028-02-25", "2028-02-25", 3)).isFalse();
        assertThat(reminded("2027-02-25", "2027-02-25", 3)).isTrue();
    }
}
