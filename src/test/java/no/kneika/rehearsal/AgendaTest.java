package no.kneika.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Tuva and Tobias each go at their own pace until a day somebody else takes part in. */
class AgendaTest extends OnTheAgenda {
    @Test
    void eachPairsDaysComeInOrderAndEachActSeesItsOwnDay() {
        clock.set(MONDAY);
        diary.alone(MONDAY.plusDays(2), tuva, says("confirms"));
        diary.alone(MONDAY.plusDays(1), tuva, says("meets"));
        diary.alone(MONDAY.plusDays(2), tobias, says("writes"));

        diary.playTo(MONDAY.plusDays(3));

        assertThat(seen)
                .containsSubsequence("meets 2026-11-03", "confirms 2026-11-04")
                .contains("writes 2026-11-04")
                .hasSize(3);
        assertThat(clock.today()).isEqualTo(MONDAY);
        assertThat(diary.isEmpty()).isTrue();
    }

    @Test
    void whatAnActNotesForTheSameDaysIsPlayedTooAndWhatIsLaterWaits() {
        diary.alone(MONDAY, tuva, () -> {
            diary.alone(MONDAY.plusDays(1), tuva, says("confirms"));
            diary.alone(MONDAY.plusDays(9), tuva, says("is paid"));
        });

        diary.playTo(MONDAY.plusDays(8));

        assertThat(seen).containsExactly("confirms 2026-11-03");
        assertThat(diary.isEmpty()).isFalse();
    }

    @Test
    void aLetterIsOpenedBeforeWhateverElseThePairHasThatDay() {
        diary.alone(MONDAY, tuva, says("meets"));
        diary.first(MONDAY, tuva, says("opens"));

        diary.playTo(MONDAY);

        assertThat(seen).containsExactly("opens 2026-11-02", "meets 2026-11-02");
    }

    @Test
    void theNextDayTogetherIsTheFirstSomebodyElseTakesPartIn() {
        diary.alone(MONDAY, tuva, says("meets"));
        diary.on(MONDAY.plusDays(5), tobias, says("applies"));
        diary.on(MONDAY.plusDays(3), tuva, says("applies"));

        assertThat(diary.nextTogether()).contains(MONDAY.plusDays(3));
        diary.playTo(MONDAY.plusDays(3));
        assertThat(diary.nextTogether()).contains(MONDAY.plusDays(5));
    }

    @Test
    void aPairWaitsWhereSomebodyElseTakesPartAndTheOtherGoesOn() {
        diary.alone(MONDAY, tuva, () -> {
            seen.add("opens");
            diary.on(MONDAY.plusDays(1), tuva, says("sends again"));
        });
        diary.alone(MONDAY.plusDays(2), tuva, says("meets"));
        diary.alone(MONDAY.plusDays(3), tobias, says("writes"));

        diary.goesOn(MONDAY, MONDAY.plusDays(4), MONDAY.plusDays(4), MONDAY);
        diary.waits();
        assertThat(seen).containsExactlyInAnyOrder("opens", "writes 2026-11-05");
        assertThat(diary.nextTogether()).contains(MONDAY.plusDays(1));

        diary.goesOn(MONDAY.plusDays(1), MONDAY.plusDays(4), MONDAY.plusDays(4), MONDAY);
        diary.waits();
        assertThat(seen).endsWith("sends again 2026-11-03", "meets 2026-11-04");
    }

    @Test
    void thePairsMoneyComesInItsOwnOrderHoweverFarThePairHasGone() {
        diary.alone(MONDAY.plusDays(5), tuva, says("meets"));
        diary.playTo(MONDAY.plusDays(5));

        diary.alone(MONDAY.plusDays(3), tuva.money, says("is paid"));
        diary.playTo(MONDAY.plusDays(5));

        assertThat(seen).containsExactly("meets 2026-11-07", "is paid 2026-11-05");
    }

    @Test
    void nobodyGoesPastTheDayALetterComesForThem() {
        diary.meanwhile(MONDAY.plusDays(5), tuva, says("writes"));
        diary.meanwhile(MONDAY.plusDays(5), tobias, says("writes too"));
        diary.awaits(MONDAY.plusDays(5), tuva);

        diary.goesOn(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(20), MONDAY);
        diary.waits();
        diary.first(MONDAY.plusDays(5), tuva, says("opens"));
        diary.goesOn(MONDAY.plusDays(5), MONDAY.plusDays(5), MONDAY.plusDays(5), MONDAY.plusDays(5));
        diary.waits();

        assertThat(seen)
                .containsSubsequence("opens 2026-11-07", "writes 2026-11-07")
                .contains("writes too 2026-11-07");
    }

    @Test
    void whatComesOfADayTogetherIsKnownBeforeThePairGoesOn() {
        diary.on(MONDAY, tuva, says("sends"));
        diary.meanwhile(MONDAY.plusDays(5), tuva, says("writes"));

        diary.goesOn(MONDAY, MONDAY, MONDAY.plusDays(20), MONDAY);
        diary.waits();
        diary.alone(MONDAY.plusDays(4), tuva, says("is answered"));
        diary.goesOn(MONDAY.plusDays(4), MONDAY.plusDays(5), MONDAY.plusDays(5), MONDAY.plusDays(4));
        diary.goesOn(MONDAY.plusDays(5), MONDAY.plusDays(5), MONDAY.plusDays(5), MONDAY.plusDays(5));
        diary.waits();

        assertThat(seen).containsExactly("sends 2026-11-02", "is answered 2026-11-06", "writes 2026-11-07");
    }

    @Test
    void nothingIsNotedForADayThePairHasGonePast() {
        diary.alone(MONDAY.plusDays(3), tuva, says("meets"));
        diary.playTo(MONDAY.plusDays(3));

        assertThatThrownBy(() -> diary.alone(MONDAY.plusDays(2), tuva, says("is late")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2026-11-04");
    }

    @Test
    void whatFailsStopsThePlay() {
        diary.alone(MONDAY, tuva, () -> {
            throw new IllegalStateException("was refused");
        });

        assertThatThrownBy(() -> diary.playTo(MONDAY)).hasStackTraceContaining("was refused");
    }

    @Test
    void whoeverIsAheadOfTheHouseIsNotTogetherWithIt() {
        clock.set(MONDAY);
        assertThat(clock.isTogether()).isTrue();
        clock.on(MONDAY.plusDays(2), () -> assertThat(clock.isTogether()).isFalse());
        clock.on(MONDAY, () -> assertThat(clock.isTogether()).isTrue());
    }
}
