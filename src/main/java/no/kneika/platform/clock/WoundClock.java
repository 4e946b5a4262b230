package no.kneika.platform.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.TechnicalClock;

/**
 * The business clock of the training room: the time in Norway, a number of whole days ahead. Days are added to the date,
 * so the time of day stays what the wall says across daylight saving.
 */
final class WoundClock implements BusinessClock {

    /** How old the number of days may be: another node sees a winding this much later at the most. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final TechnicalClock technical;
    private final Ahead ahead;
    private volatile Read read = new Read(Instant.MIN, 0);

    WoundClock(TechnicalClock technical, Ahead ahead) {
        this.technical = technical;
        this.ahead = ahead;
    }

    @Override
    public LocalDateTime now() {
        var now = technical.now();
        return LocalDateTime.ofInstant(now, ZONE).plusDays(daysAhead(now));
    }

    void windOneDay() {
        read = new Read(technical.now(), ahead.oneMore());
    }

    /** The days were changed past this clock: it looks again. */
    void forget() {
        read = new Read(Instant.MIN, 0);
    }

    private int daysAhead(Instant now) {
        var known = read;
        if (known.at() != Instant.MIN && Duration.between(known.at(), now).compareTo(FRESH) < 0) return known.days();
        var fresh = new Read(now, ahead.days());
        read = fresh;
        return fresh.days();
    }

    private record Read(Instant at, int days) {}
}
