package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import no.kneika.funding.domain.Forecast.Binding;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Period AUTUMN = Period.of("2026-08-01", "2026-12-31");
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);

    private static Money kr(String kroner) {
        return Money.ofKroner(kroner);
    }

    private static Money atYearEnd(Binding of, String today) {
        return Forecast.of(List.of(of), Money.ZERO, 2026, LocalDate.parse(today))
                .atYearEnd();
    }

    @Test
    void whileNothingCanBeKnownEverythingBoundIsUsed() {
        var ingrids = new Binding(kr("9000"), AUTUMN, Map.of());
        assertThat(atYearEnd(ingrids, "2026-08-20")).isEqualTo(kr("9000"));
    }

    @Test
    void whatIngridUsesIsKeptUpForTheRestOfHerGrantAndNeverPassesIt() {
        // Known until 16 October: 77 of 153 days.
        var slow = new Binding(kr("9000"), AUTUMN, Map.of(AUGUST, kr("1000"), AUGUST.plusMonths(1), kr("1000")));
        assertThat(atYearEnd(slow, "2026-11-30")).isEqualTo(kr("3974.03"));
        var quick = new Binding(kr("9000"), AUTUMN, Map.of(AUGUST, kr("8000")));
        assertThat(atYearEnd(quick, "2026-11-30")).isEqualTo(kr("9000"));
    }

    @Test
    void aGrantThatIsOverCostsWhatItCost() {
        var spring = new Binding(
                kr("9000"), Period.of("2026-01-10", "2026-06-20"), Map.of(YearMonth.of(2026, 3), kr("4000")));
        assertThat(atYearEnd(spring, "2026-11-30")).isEqualTo(kr("4000"));
    }

    @Test
    void usedIsAddedUpMonthByMonthWithWhatWasRuled() {
        var it = Forecast.of(
                List.of(new Binding(
                        kr("9000"),
                        Period.of("2026-02-01", "2026-06-30"),
                        Map.of(YearMonth.of(2026, 2), kr("100"), YearMonth.of(2026, 4), kr("50")))),
                kr("10"),
                2026,
                LocalDate.parse("2026-12-30"));
        assertThat(it.used()).containsExactly(kr("10"), kr("110"), kr("110"), kr("160"));
    }
}
