package no.kneika.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.kernel.Generated;
import no.kneika.kernel.Period;
import org.junit.jupiter.api.Test;

class ContinuityTest {

    private final Period need = Period.of("2026-08-15", "2026-12-20");

    @Test
    void evasDaysBetweenTwoGrantsAreAGap() {
        var gaps = Continuity.gaps(
                need, List.of(Period.of("2026-09-15", "2026-12-14"), Period.of("2026-08-15", "2026-09-07")));
        assertThat(gaps).containsExactly(Period.of("2026-09-08", "2026-09-14"), Period.of("2026-12-15", "2026-12-20"));
    }

    @Test
    void aNeedThatIsCoveredHasNoGap() {
        assertThat(Continuity.gaps(need, List.of(Period.of("2026-08-01", "2027-01-31"))))
                .isEmpty();
    }

    @Test
    void theNextGapIsTheFirstUncoveredDayFromTodayAndNotOneLongAgo() {
        var covered = List.of(Period.of("2026-09-15", "2026-12-14"));
        assertThat(Continuity.nextGap(Optional.of(need), covered, LocalDate.parse("2026-11-23")))
                .contains(LocalDate.parse("2026-12-15"));
        assertThat(Continuity.nextGap(Optional.of(need), covered, LocalDate.parse("2026-09-20")))
                .as("too far ahead to worry anybody")
                .isEmpty();
        assertThat(Continuity.nextGap(Optional.of(need), covered, LocalDate.parse("2027-01-02")))
                .as("the need is over")
                .isEmpty();
    }

    @Test
    void everyDayOfTheNeedIsEitherCoveredOrInExactlyOneGap() {
        var generated = new Generated();
        for (int run = 0; run < 200; run++) {
            var covers = new java.util.ArrayList<Period>();
            for (int i = generated.between(0, 6); i > 0; i--) {
                var from = need.from().plusDays(generated.between(-40, 150));
                covers.add(new Period(from, from.plusDays(generated.between(0, 60))));
            }
            var gaps = Continuity.gaps(need, covers);
            need.from().datesUntil(need.to().plusDays(1)).forEach(day -> {
                boolean covered = covers.stream().anyMatch(c -> c.contains(day));
                assertThat(gaps.stream().filter(g -> g.contains(day)).count())
                        .as("%s, %s", day, generated)
                        .isEqualTo(covered ? 0 : 1);
            });
        }
    }
}
