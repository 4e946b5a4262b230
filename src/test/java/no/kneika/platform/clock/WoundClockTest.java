package no.kneika.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WoundClockTest {

    private final AtomicReference<Instant> wall = new AtomicReference<>(Instant.parse("2026-10-24T22:30:00Z"));
    private final AtomicInteger ahead = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();

    private final WoundClock clock = new WoundClock(wall::get, new Ahead() {
        @Override
        public int days() {
            asked.incrementAndGet();
            return ahead.get();
        }

        @Override
        public int oneMore() {
            return ahead.incrementAndGet();
        }
    });

    @Test
    void itShowsTheTimeInNorway() {
        assertThat(clock.now()).isEqualTo(LocalDateTime.parse("2026-10-25T00:30"));
    }

    @Test
    void aDayOnIsTheSameTimeOfDayAlsoWhenTheNightIsAnHourLonger() {
        clock.windOneDay();

        assertThat(clock.now()).isEqualTo(LocalDateTime.parse("2026-10-26T00:30"));
    }

    @Test
    void theNodeThatWindsShowsItAtOnceAndOthersWithinASecond() {
        clock.now();
        ahead.set(7);
        assertThat(clock.today()).hasToString("2026-10-25");

        wall.updateAndGet(now -> now.plus(Duration.ofSeconds(1)));
        assertThat(clock.today()).hasToString("2026-11-01");
    }

    @Test
    void itDoesNotAskTheDatabaseForEveryLook() {
        for (int i = 0; i < 100; i++) clock.now();

        assertThat(asked).hasValue(1);
    }
}
