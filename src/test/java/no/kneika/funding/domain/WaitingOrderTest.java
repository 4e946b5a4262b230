package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import no.kneika.funding.domain.WaitingOrder.Place;
import no.kneika.funding.domain.WaitingOrder.Waits;
import no.kneika.institution.WaitOrder;
import no.kneika.institution.WaitOrder.Urgency;
import org.junit.jupiter.api.Test;

/** Who gets the next money: as the college has chosen, then whoever asked first; each place with its reason. */
class WaitingOrderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static Waits<String> waits(String who, int number, String asked) {
        return new Waits<>(who, number, LocalDate.parse(asked), Optional.empty(), Optional.empty(), 0);
    }

    private static Waits<String> paidUntil(Waits<String> it, String day) {
        return new Waits<>(
                it.who(), it.number(), it.askedOn(), Optional.of(LocalDate.parse(day)), it.exam(), it.year());
    }

    private static Waits<String> exam(Waits<String> it, String day) {
        return new Waits<>(
                it.who(), it.number(), it.askedOn(), it.paidUntil(), Optional.of(LocalDate.parse(day)), it.year());
    }

    private static Waits<String> inYear(Waits<String> it, int year) {
        return new Waits<>(it.who(), it.number(), it.askedOn(), it.paidUntil(), it.exam(), year);
    }

    private static final Waits<String> EVA = waits("Eva", 0, "2026-08-20");
    private static final Waits<String> TUVA = inYear(waits("Tuva", 1, "2026-09-01"), 1);
    private static final Waits<String> TOBIAS = exam(waits("Tobias", 2, "2026-09-10"), "2026-12-10");
    private static final Waits<String> INGRID = paidUntil(waits("Ingrid", 3, "2026-10-20"), "2026-12-14");
    private static final Waits<String> KRISTIAN = paidUntil(waits("Kristian", 4, "2026-10-25"), "2026-11-14");

    private static List<String> who(WaitOrder order, List<Waits<String>> all) {
        return WaitingOrder.of(all, order, TODAY).stream().map(Place::who).toList();
    }

    private static final List<Waits<String>> ALL = List.of(EVA, TUVA, TOBIAS, INGRID, KRISTIAN);

    @Test
    void eachChoiceTakesTheMostUrgentFirstAndThoseItDoesNotCountByTheDayTheyAsked() {
        assertThat(who(WaitOrder.ASKED, ALL)).containsExactly("Eva", "Tuva", "Tobias", "Ingrid", "Kristian");
        assertThat(who(WaitOrder.FUNDING, ALL)).containsExactly("Kristian", "Ingrid", "Eva", "Tuva", "Tobias");
        assertThat(who(WaitOrder.FUNDING_EXAM, ALL)).containsExactly("Kristian", "Ingrid", "Tobias", "Eva", "Tuva");
        assertThat(who(WaitOrder.FUNDING_EXAM_YEAR, ALL))
                .containsExactly("Kristian", "Ingrid", "Tobias", "Tuva", "Eva");
    }

    @Test
    void everyPlaceHasItsReasonAndTheDayThatMakesIt() {
        assertThat(WaitingOrder.of(ALL, WaitOrder.FUNDING_EXAM_YEAR, TODAY))
                .containsExactly(
                        new Place<>("Kristian", Optional.of(Urgency.FUNDING_ENDS), LocalDate.of(2026, 11, 14)),
                        new Place<>("Ingrid", Optional.of(Urgency.FUNDING_ENDS), LocalDate.of(2026, 12, 14)),
                        new Place<>("Tobias", Optional.of(Urgency.EXAM), LocalDate.of(2026, 12, 10)),
                        new Place<>("Tuva", Optional.of(Urgency.FIRST_YEAR), LocalDate.of(2026, 9, 1)),
                        new Place<>("Eva", Optional.empty(), LocalDate.of(2026, 8, 20)));
    }

    @Test
    void whatIsFurtherAheadThanTwoMonthsOrLongOverIsNotUrgent() {
        assertThat(who(WaitOrder.FUNDING, List.of(EVA, paidUntil(TUVA, "2026-12-31"))))
                .containsExactly("Tuva", "Eva");
        assertThat(who(WaitOrder.FUNDING, List.of(EVA, paidUntil(TUVA, "2027-01-01"))))
                .containsExactly("Eva", "Tuva");
        assertThat(who(WaitOrder.FUNDING, List.of(EVA, paidUntil(TUVA, "2026-09-01"))))
                .containsExactly("Eva", "Tuva");
        assertThat(who(WaitOrder.FUNDING_EXAM, List.of(EVA, exam(TUVA, "2026-10-31"))))
                .as("that exam has been")
                .containsExactly("Eva", "Tuva");
    }

    @Test
    void twoWhoAskedTheSameDayKeepTheOrderTheyCameInHoweverTheListIsRead() {
        var same = new ArrayList<Waits<String>>();
        for (int n = 0; n < 20; n++) same.add(waits("nr " + n, n, "2026-09-01"));
        var shuffled = new ArrayList<>(same);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(who(WaitOrder.FUNDING_EXAM_YEAR, shuffled))
                .isEqualTo(same.stream().map(Waits::who).toList());
    }
}
