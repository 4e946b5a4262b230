package no.kneika.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.kneika.desk.domain.TimelineFacts.Claim;
import no.kneika.kernel.Period;
import org.junit.jupiter.api.Test;

/** The picture of a case: words never stand on top of each other. */
class TimelineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Timeline.Picture drawn(List<Claim> claims, List<Period> terms) {
        return Timeline.wide(
                new TimelineFacts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), claims, terms),
                TODAY,
                month -> "");
    }

    private static Claim sent(String on) {
        return new Claim(LocalDate.parse(on), "10 337,46 kr", "hos NAV", false);
    }

    @Test
    void twoClaimsOfTheSameMonthAreSaidOnTwoLinesAndAThirdFarAwayOnTheFirst() {
        var picture = drawn(List.of(sent("2026-08-03"), sent("2026-08-20"), sent("2026-03-02")), List.of());
        assertThat(picture.diamonds()).extracting(Timeline.Diamond::amountY).containsExactly(317, 317, 351);
        assertThat(picture.height()).isGreaterThan(picture.diamonds().getLast().stateY());
    }

    @Test
    void todaysLineStopsAboveAClaimSentToday() {
        assertThat(drawn(List.of(sent("2026-11-22")), List.of()).nowEnd()).isEqualTo("279");
        assertThat(drawn(List.of(sent("2026-03-02")), List.of()).nowEnd()).isEqualTo("334");
    }

    @Test
    void semestersWithoutADayBetweenAreToldApartByEveryOtherBeingTinted() {
        var autumn = Period.of("2025-08-01", "2025-12-31");
        var spring = Period.of("2026-01-01", "2026-07-31");
        var next = Period.of("2026-08-01", "2026-12-31");
        assertThat(drawn(List.of(), List.of(spring, autumn, next)).terms()).hasSize(2);
        var short1 = Period.of("2026-01-01", "2026-06-20");
        assertThat(drawn(List.of(), List.of(autumn, short1, next)).terms()).hasSize(2);
    }
}
