package no.kneika.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private final Period tobias = Period.of("2026-08-15", "2026-11-14");

    @Test
    void aPeriodHasItsFirstAndItsLastDay() {
        assertThat(tobias.contains(LocalDate.parse("2026-08-15"))).isTrue();
        assertThat(tobias.contains(LocalDate.parse("2026-11-14"))).isTrue();
        assertThat(tobias.contains(LocalDate.parse("2026-11-15"))).isFalse();
        assertThat(tobias.contains(LocalDate.parse("2026-08-14"))).isFalse();
        assertThat(tobias.days()).isEqualTo(92);
    }

    @Test
    void periodsThatShareOneDayOverlap() {
        assertThat(tobias.overlaps(Period.of("2026-11-14", "2026-12-31"))).isTrue();
        assertThat(tobias.overlaps(Period.of("2026-11-15", "2026-12-31"))).isFalse();
        assertThat(tobias.intersection(Period.of("2026-11-01", "2026-12-31")))
                .contains(Period.of("2026-11-01", "2026-11-14"));
    }

    @Test
    void aPeriodNeverEndsBeforeItStarts() {
        assertThatThrownBy(() -> Period.of("2026-11-15", "2026-11-14")).isInstanceOf(IllegalArgumentException.class);
    }
}
