package no.kneika.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Tuva and Tobias each have their days, and two lanes to go on. */
abstract class OnTheAgenda {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    static final int LANES = 2;

    final ExecutorService lanes = Executors.newFixedThreadPool(LANES);
    final StageClock clock = new StageClock();
    final Agenda diary = new Agenda(lanes, LANES, clock::on);
    final Pair tuva = pair(0);
    final Pair tobias = pair(1);
    final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    private static Pair pair(int nth) {
        var part = new Script(new Plan(2, 36, 3, 1, 28, false)).parts().get(nth);
        var somebody = new Actor(new InstitutionId(Ids.next()), new PersonId(Ids.next()), Capacity.STUDENT);
        return new Pair(part, somebody, somebody);
    }

    @AfterEach
    void close() {
        lanes.close();
    }

    final Runnable says(String what) {
        return () -> seen.add(what + " " + clock.today());
    }

    /** What was begun with is done, and nothing more was taken up. */
    final void everyLaneHasStopped() {
        var stopped = new CountDownLatch(LANES);
        for (int lane = 0; lane < LANES; lane++)
            lanes.execute(() -> {
                stopped.countDown();
                hasComeTo(stopped);
            });
        hasComeTo(stopped);
    }

    /** The one that is not busy has looked for something to do. */
    final void otherLaneHasStopped() {
        var stopped = new CountDownLatch(1);
        lanes.execute(stopped::countDown);
        hasComeTo(stopped);
    }

    static void hasComeTo(CountDownLatch it) {
        try {
            assertThat(it.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
