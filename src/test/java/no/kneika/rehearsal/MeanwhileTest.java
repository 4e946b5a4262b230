package no.kneika.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What Tuva and Tobias do that nobody waits for goes on where there is room, and is done when it is needed. */
class MeanwhileTest extends OnTheAgenda {
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
}
