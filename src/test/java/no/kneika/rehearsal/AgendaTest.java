package no.kneika.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import no.kneika.rehearsal.domain.Plan;
import no.kneika.rehearsal.domain.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tuva and Tobias each go at their own pace until a day somebody else takes part in. */
class AgendaTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private static final int LANES = 2;

    private final ExecutorService lanes = Executors.newFixedThreadPool(LANES);
    private final StageClock clock = new StageClock();
    private final Agenda diary = new Agenda(lanes, LANES, clock::on);
    private final Pair tuva = pair(0);
    private final Pair tobias = pair(1);
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    private static Pair pair(int nth) {
        var part = new Script(new Plan(2, 36, 3, 1, 28, false)).parts().get(nth);
        var somebody = new Actor(new InstitutionId(Ids.next()), new PersonId(Ids.next()), Capacity.STUDENT);
        return new Pair(part, somebody, somebody);
    }

    @AfterEach
    void close() {
        lanes.close();
    }

    private Runnable says(String what) {
        return () -> seen.add(what + " " + clock.today());
    }

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
    void whatGoesOnMeanwhileGoesFurtherAndTheHouseDoesNotWaitForIt() {
        var written = new CountDownLatch(1);
        var housekeeping = new CountDownLatch(1);
        diary.alone(MONDAY.plusDays(1), tuva, says("is paid"));
        diary.meanwhile(MONDAY.plusDays(9), tuva, () -> {
            hasComeTo(housekeeping);
            seen.add("writes " + clock.today());
            written.countDown();
        });

        diary.goesOn(MONDAY, MONDAY.plusDays(2), MONDAY.plusDays(20), MONDAY);
        diary.waits();
        assertThat(seen).containsExactly("is paid 2026-11-03");
        assertThat(diary.isEmpty()).isFalse();

        diary.fills(() -> {
            housekeeping.countDown();
            hasComeTo(written);
        });
        assertThat(seen).endsWith("writes 2026-11-11");
    }

    @Test
    void theHouseWaitsForItOnTheDayItIsHandedIn() {
        diary.meanwhile(MONDAY.plusDays(9), tuva, says("writes"));
        diary.meanwhile(MONDAY.plusDays(10), tuva, says("writes"));
        diary.meanwhile(MONDAY.plusDays(11), tuva, says("writes in the next month"));

        diary.goesOn(MONDAY.plusDays(10), MONDAY.plusDays(10), MONDAY.plusDays(10), MONDAY.plusDays(10));
        diary.waits();

        assertThat(seen).containsExactly("writes 2026-11-11", "writes 2026-11-12");
    }

    @Test
    void whatNobodyWaitsForIsKeptUntilThereIsRoom() {
        diary.meanwhile(MONDAY.plusDays(9), tuva, says("writes"));
        diary.alone(MONDAY.plusDays(1), tobias, says("is paid"));

        diary.goesOn(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(20), MONDAY);
        everyLaneHasStopped();

        assertThat(seen).containsExactly("is paid 2026-11-03");
    }

    @Test
    void whatNobodyWaitsForTakesTheLaneThatIsNotNeededWhileTheHouseWaits() {
        var written = new CountDownLatch(1);
        diary.alone(MONDAY.plusDays(1), tobias, () -> {
            hasComeTo(written);
            seen.add("is paid");
        });
        diary.meanwhile(MONDAY.plusDays(9), tuva, () -> {
            seen.add("writes");
            written.countDown();
        });

        diary.goesOn(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(20), MONDAY);
        diary.waits();

        assertThat(seen).containsExactly("writes", "is paid");
    }

    @Test
    void whoeverIsOnAnErrandTakesOneOfTheLanes() {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        diary.meanwhile(MONDAY.plusDays(8), tuva, () -> {
            seen.add("Tuva writes");
            begun.countDown();
            hasComeTo(goOn);
        });
        diary.meanwhile(MONDAY.plusDays(9), tobias, () -> seen.add("Tobias writes"));
        diary.goesOn(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(20), MONDAY);

        var whileTuvaWrites = diary.beside(() -> {
            hasComeTo(begun);
            otherLaneHasStopped();
            return List.copyOf(seen);
        });

        assertThat(whileTuvaWrites).containsExactly("Tuva writes");
        goOn.countDown();
    }

    /** What was begun with is done, and nothing more was taken up. */
    private void everyLaneHasStopped() {
        var stopped = new CountDownLatch(LANES);
        for (int lane = 0; lane < LANES; lane++)
            lanes.execute(() -> {
                stopped.countDown();
                hasComeTo(stopped);
            });
        hasComeTo(stopped);
    }

    /** The one that is not busy has looked for something to do. */
    private void otherLaneHasStopped() {
        var stopped = new CountDownLatch(1);
        lanes.execute(stopped::countDown);
        hasComeTo(stopped);
    }

    @Test
    void whatStandsBeforeSomethingTheHouseWaitsForIsDoneFirst() {
        diary.meanwhile(MONDAY.plusDays(1), tuva, says("writes"));
        diary.alone(MONDAY.plusDays(2), tuva, says("opens"));

        diary.goesOn(MONDAY, MONDAY.plusDays(2), MONDAY.plusDays(20), MONDAY);
        diary.waits();

        assertThat(seen).containsExactly("writes 2026-11-03", "opens 2026-11-04");
    }

    @Test
    void theHouseWaitsForWhatIsHandedInThoughThePairMayGoFurther() {
        var further = new CountDownLatch(1);
        var handedIn = new CountDownLatch(1);
        diary.meanwhile(MONDAY.plusDays(9), tuva, says("writes"));
        diary.meanwhile(MONDAY.plusDays(30), tuva, () -> {
            further.countDown();
            hasComeTo(handedIn);
            seen.add("writes in the next month");
        });

        diary.goesOn(MONDAY.plusDays(10), MONDAY.plusDays(10), MONDAY.plusDays(40), MONDAY.plusDays(10));
        diary.fills(() -> {
            hasComeTo(further);
            diary.waits();
        });

        assertThat(seen).containsExactly("writes 2026-11-11");
        handedIn.countDown();
    }

    @Test
    void aMonthIsHandedInAfterEverythingElseOfTheDayAlsoWhatIsNotedLater() {
        diary.meanwhileLast(MONDAY.plusDays(1), tuva, says("hands in"));
        diary.meanwhile(MONDAY, tuva, () -> diary.meanwhile(MONDAY.plusDays(1), tuva, says("confirms")));

        diary.playTo(MONDAY.plusDays(1));

        assertThat(seen).containsExactly("confirms 2026-11-03", "hands in 2026-11-03");
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

    private static void hasComeTo(CountDownLatch it) {
        try {
            assertThat(it.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void whoeverIsAheadOfTheHouseIsNotTogetherWithIt() {
        clock.set(MONDAY);
        assertThat(clock.isTogether()).isTrue();
        clock.on(MONDAY.plusDays(2), () -> assertThat(clock.isTogether()).isFalse());
        clock.on(MONDAY, () -> assertThat(clock.isTogether()).isTrue());
    }
}
