package no.kneika.platform;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** New ids: UUIDs of version 7 (RFC 9562), ordered by time, so that a new row lands at the end of its index. */
public final class Ids {

    private static final TechnicalClock CLOCK = TechnicalClock.ofTheMachine();
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Milliseconds in the upper 52 bits and a 12-bit counter below: ids of one process are strictly increasing. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** An id that nobody has, later in order than every earlier one of this process. */
    public static UUID next() {
        var now = CLOCK.now().toEpochMilli() << 12;
        var tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        var high = (tick >>> 12) << 16 | 0x7000L | (tick & 0xFFFL);
        var low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
