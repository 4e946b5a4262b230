package no.kneika.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import no.kneika.platform.TooBusy;
import org.junit.jupiter.api.Test;

/** Who came first is let in first, and nobody waits for ever. */
class TurnsTest {

    @Test
    void threeInFourConnectionsAreForPagesAndThereIsAlwaysOne() {
        assertThat(Turns.before(16, Duration.ZERO).places()).isEqualTo(12);
        assertThat(Turns.before(4, Duration.ZERO).places()).isEqualTo(3);
        assertThat(Turns.before(1, Duration.ZERO).places()).isEqualTo(1);
    }

    @Test
    void whoHasWaitedLongestIsNext() throws Exception {
        var turns = Turns.before(2, Duration.ofMinutes(1));
        var order = Collections.synchronizedList(new ArrayList<Integer>());
        var leave = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            people.submit(() -> turns.taken(() -> waited(leave)));
            while (turns.free() > 0) Thread.onSpinWait();
            for (int i = 1; i <= 5; i++) {
                int number = i;
                people.submit(() -> turns.taken(() -> order.add(number)));
                while (turns.waiting() < i) Thread.onSpinWait();
            }
            leave.countDown();
        }
        assertThat(order).isEqualTo(List.of(1, 2, 3, 4, 5));
        assertThat(turns.free()).isEqualTo(1);
    }

    @Test
    void whoWaitsTooLongIsToldAndLeavesTheLine() {
        var turns = Turns.before(2, Duration.ofMillis(20));
        turns.taken(() -> {
            assertThatThrownBy(() -> turns.taken(() -> true)).isInstanceOf(TooBusy.class);
            return true;
        });
        assertThat(turns.waiting()).isZero();
        assertThat(turns.taken(() -> "let in")).isEqualTo("let in");
    }

    @Test
    void aPlaceIsGivenBackByWhoFails() {
        var turns = Turns.before(2, Duration.ofMillis(20));
        assertThatThrownBy(() -> turns.taken(() -> {
                    throw new IllegalStateException("the light went out");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(turns.taken(() -> "let in")).isEqualTo("let in");
    }

    @Test
    void theHousesOwnWorkNeedsNoTurn() {
        var turns = Turns.before(2, Duration.ofMillis(20));
        assertThat(turns.<String>taken(() -> turns.asked(() -> "a job"))).isEqualTo("a job");
    }

    private static boolean waited(CountDownLatch leave) {
        try {
            leave.await();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
