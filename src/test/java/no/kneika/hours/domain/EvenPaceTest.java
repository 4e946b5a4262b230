package no.kneika.hours.domain;

import static no.kneika.hours.domain.Written.m;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.kneika.hours.Usage.Pace;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import org.junit.jupiter.api.Test;

class EvenPaceTest {

    private static final Period AUTUMN = Period.of("2026-09-15", "2026-12-14");

    @Test
    void halfwayThroughTheGrantHalfTheHoursAreExpected() {
        assertThat(EvenPace.by(LocalDate.of(2026, 10, 29), AUTUMN, m("91:00"))).isEqualTo(m("45:00"));
    }

    @Test
    void nothingIsExpectedBeforeItBeginsAndEverythingOnItsLastDay() {
        assertThat(EvenPace.by(LocalDate.of(2026, 9, 14), AUTUMN, m("48:00"))).isEqualTo(Minutes.ZERO);
        assertThat(EvenPace.by(LocalDate.of(2026, 12, 14), AUTUMN, m("48:00"))).isEqualTo(m("48:00"));
        assertThat(EvenPace.by(LocalDate.of(2027, 2, 1), AUTUMN, m("48:00"))).isEqualTo(m("48:00"));
    }

    @Test
    void withinATenthOfTheTotalIsEven() {
        assertThat(EvenPace.verdict(m("48:00"), m("25:30"), m("28:00"))).isEqualTo(Pace.EVEN);
        assertThat(EvenPace.verdict(m("48:00"), m("32:48"), m("28:00"))).isEqualTo(Pace.EVEN);
        assertThat(EvenPace.verdict(m("48:00"), m("32:49"), m("28:00"))).isEqualTo(Pace.FASTER);
        assertThat(EvenPace.verdict(m("48:00"), m("23:11"), m("28:00"))).isEqualTo(Pace.SLOWER);
        assertThat(EvenPace.verdict(m("48:00"), m("48:00"), m("28:00"))).isEqualTo(Pace.USED_UP);
        assertThat(EvenPace.verdict(Minutes.ZERO, m("1:00"), Minutes.ZERO)).isEqualTo(Pace.NONE);
    }
}
