package no.kneika.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import org.junit.jupiter.api.Test;

class SortedTest {

    private final LocalDate today = LocalDate.parse("2026-11-23");

    private static Obligation todo(Kind kind, String due, String kroner, String about) {
        return new Obligation(
                kind,
                UUID.randomUUID(),
                null,
                "",
                Capacity.COORDINATOR,
                null,
                LocalDate.parse(due),
                Money.ofKroner(kroner),
                "/",
                about);
    }

    @Test
    void randiSeesTheSoonestFirstAndWhatSheOnlyWaitsForByItself() {
        var bjorn = todo(Kind.SEND_CLAIM, "2026-11-30", "6161.40", "Bjørn");
        var tobias = todo(Kind.SEND_CLAIM, "2027-01-14", "10337.46", "Tobias");
        var eva = todo(Kind.AWAIT_GRANT, "2026-11-26", "0.00", "Eva");
        var sorted = Sorted.of(List.of(tobias, eva, bjorn), today);
        assertThat(sorted.of(Kind.SEND_CLAIM)).containsExactly(bjorn, tobias);
        assertThat(sorted.watched()).containsExactly(eva);
        assertThat(sorted.count()).isEqualTo(2);
        assertThat(sorted.atRisk(Kind.SEND_CLAIM)).isEqualTo(Money.ofKroner("16498.86"));
    }

    @Test
    void moneyLostWithinAWeekStandsOut() {
        var bjorn = todo(Kind.SEND_CLAIM, "2026-11-30", "6161.40", "Bjørn");
        var tobias = todo(Kind.SEND_CLAIM, "2026-12-01", "10337.46", "Tobias");
        assertThat(Sorted.of(List.of(bjorn, tobias), today).soonLost(today)).containsExactly(bjorn);
    }

    @Test
    void whatIsDueFarAheadAndCostsNothingWaitsUnderLater() {
        var near = todo(Kind.HOLD_KICKOFF, "2026-12-21", "0.00", "Tuva");
        var far = todo(Kind.HOLD_KICKOFF, "2026-12-22", "0.00", "Ingrid");
        var sorted = Sorted.of(List.of(far, near), today);
        assertThat(sorted.of(Kind.HOLD_KICKOFF)).containsExactly(near);
        assertThat(sorted.later()).containsExactly(far);
    }
}
