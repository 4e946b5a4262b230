package no.kneika.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.Kneika;
import no.kneika.rehearsal.domain.Asked;
import no.kneika.rehearsal.domain.Plan;
import no.kneika.rehearsal.domain.Regimes;
import no.kneika.rehearsal.domain.Regimes.Pays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A year of pairs NAV pays by agreement and the institution pays for, and of those who go from one to the other. */
class RegimesRehearsalTest {

    private static House house;

    @BeforeAll
    static void open() {
        house = House.open(Kneika.class, false);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Map<String, String> rehearsed(int students, int months, String regime, int switchAt) {
        var regimes = Regimes.read(regime, switchAt).orElseThrow();
        return new Director(new Plan(students, months, 3, 3, 28, false, regimes), house, said -> {})
                .play()
                .lines();
    }

    @Test
    void threePairsGoFromOneWhoPaysToAnotherInTheSeventhMonthWithoutADayBetween() {
        var it = rehearsed(3, 10, "mixed", 7);
        assertThat(it)
                .containsEntry("gap_days", "0")
                .containsEntry("gap_minutes_lost", "0")
                .containsEntry("outstanding_ore", "0")
                .containsEntry("difference_ore", "0");
        assertThat(Long.parseLong(it.get("agreements"))).isGreaterThanOrEqualTo(3);
        for (var name : List.of("received_ore", "agreements_paid_ore", "agreements_covered_ore", "budget_ore"))
            assertThat(Long.parseLong(it.get(name))).as(name).isPositive();
    }

    @Test
    void whereNavPaysByItselfNothingIsAppliedForOrClaimed() {
        var it = rehearsed(2, 5, "settled", 0);
        assertThat(it)
                .containsEntry("applications_sent", "0")
                .containsEntry("claims_sent", "0")
                .containsEntry("budget_ore", "0")
                .containsEntry("gap_days", "0")
                .containsEntry("outstanding_ore", "0")
                .containsEntry("difference_ore", "0");
        assertThat(Long.parseLong(it.get("agreements"))).isPositive();
        assertThat(Long.parseLong(it.get("agreements_covered_ore"))).isPositive();
    }

    /** What the institution pays for itself is all on its lines: nothing is left over, and nobody owes it anything. */
    @Test
    void whereTheInstitutionPaysItAllStandsOnItsLines() {
        var it = rehearsed(2, 5, "budgeted", 0);
        assertThat(it)
                .containsEntry("claims_sent", "0")
                .containsEntry("agreements", "0")
                .containsEntry("gap_days", "0")
                .containsEntry("outstanding_ore", "0")
                .containsEntry("own_cost_ore", "0")
                .containsEntry("difference_ore", "0");
        assertThat(it.get("budget_ore")).isEqualTo(it.get("paid_ore"));
    }

    @Test
    void whatCanBeAskedForIsReadAndWhatCannotIsSaid() {
        assertThat(Asked.read(List.of("--regime", "settled", "--switch-at-month", "25")))
                .isEqualTo(new Asked.Wanted(
                        new Plan(15, 36, 3, 1, 28, false, new Regimes(Optional.of(Pays.SETTLED), 25))));
        assertThat(Asked.read(List.of("--regime", "gift"))).isInstanceOf(Asked.Nonsense.class);
        assertThat(Asked.read(List.of("--switch-at-month", "37"))).isInstanceOf(Asked.Nonsense.class);
        assertThat(Asked.read(List.of())).isEqualTo(new Asked.Wanted(new Plan(15, 36, 3, 1, 28, false)));
    }
}
