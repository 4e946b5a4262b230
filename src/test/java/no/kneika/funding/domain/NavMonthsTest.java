package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.kneika.kernel.Period;
import org.junit.jupiter.api.Test;

/** The clock of NAV's 36 months, rules.md 2. */
class NavMonthsTest {

    /** Eva's grants of the worked example: eight of three months, a gap, a new office that overlaps, and a last one. */
    private static List<Period> evas() {
        var grants = new ArrayList<Period>();
        var from = LocalDate.of(2022, 8, 15);
        for (int i = 0; i < 8; i++)
            grants.add(new Period(
                    from.plusMonths(3L * i), from.plusMonths(3L * i + 3).minusDays(1)));
        grants.add(Period.of("2024-09-01", "2024-11-30"));
        grants.add(Period.of("2024-11-15", "2025-05-14"));
        grants.add(Period.of("2025-05-15", "2025-08-14"));
        return grants;
    }

    private final NavMonths eva = NavMonths.of(evas(), 36);

    @Test
    void evasOverlappingGrantsCountOnceAndHerGapDoesNotCount() {
        assertThat(eva.intervals())
                .containsExactly(Period.of("2022-08-15", "2024-08-14"), Period.of("2024-09-01", "2025-08-14"));
        assertThat(eva.months()).isEqualTo(24 + 11);
        assertThat(eva.spareDays()).isEqualTo(14);
    }

    @Test
    void evasLastNavDayIsThe31stOfAugust2025AndSheIsWarnedFromMarch() {
        assertThat(eva.lastDay()).contains(LocalDate.of(2025, 8, 31));
        assertThat(eva.warnFrom(6)).contains(LocalDate.of(2025, 3, 1));
    }

    @Test
    void anApplicationForEvaFromMidAugustIsCutToSeventeenDays() {
        var cut = eva.cut(Period.of("2025-08-15", "2025-11-14")).orElseThrow();
        assertThat(cut).isEqualTo(Period.of("2025-08-15", "2025-08-31"));
        assertThat(cut.days()).isEqualTo(17);
    }

    @Test
    void fromSeptemberNavPaysNothingMoreForEva() {
        var grants = new ArrayList<>(evas());
        grants.add(Period.of("2025-08-15", "2025-08-31"));
        assertThat(NavMonths.of(grants, 36).cut(Period.of("2025-09-01", "2025-11-30")))
                .isEmpty();
    }

    @Test
    void tobiasWhoHasUsedNothingHasThreeYears() {
        assertThat(NavMonths.of(List.of(), 36).lastDayFor(LocalDate.of(2026, 8, 15)))
                .isEqualTo(LocalDate.of(2029, 8, 14));
    }

    @Test
    void whateverNavIsAskedItNeverPaysForMoreThanThirtySixMonths() {
        var seed = 20261122L;
        var random = new Random(seed);
        for (int student = 0; student < 2_000; student++) {
            var granted = new ArrayList<Period>();
            var next = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(400));
            for (int i = 0; i < 25; i++) {
                // Sometimes an overlap, sometimes a gap, as letters come.
                var from = next.plusDays(random.nextInt(60) - 15L);
                var asked = new Period(from, from.plusDays(random.nextInt(200)));
                var before = NavMonths.of(granted, 36);
                before.cut(asked).ifPresent(granted::add);
                next = granted.isEmpty()
                        ? from
                        : granted.stream()
                                .map(Period::to)
                                .max(LocalDate::compareTo)
                                .orElseThrow();
                var after = NavMonths.of(granted, 36);
                // Months have at most 31 days, whatever day they are counted from.
                var days = after.intervals().stream().mapToLong(Period::days).sum();
                assertThat(days).as("seed %d, student %d", seed, student).isLessThanOrEqualTo(36L * 31);
                assertThat(after.months())
                        .as("seed %d, student %d", seed, student)
                        .isLessThanOrEqualTo(36);
                if (!granted.isEmpty())
                    assertThat(after.lastDay().orElseThrow())
                            .as("seed %d, student %d: %s", seed, student, granted)
                            .isAfterOrEqualTo(after.intervals().getLast().to());
            }
        }
    }
}
