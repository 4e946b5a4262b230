package no.kneika.platform.database;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import no.kneika.platform.TooBusy;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who comes first is let in first (kø): pages wait here for a connection, in the order they came. Fewer are let in than there are connections, so
 * that signing in, sessions and the house's own work always find one; what a page waits for is then other pages, and never the pool, which gives
 * connections to whoever happens to ask and answers a fault when it gives none.
 */
public final class Turns {

    /** So many wait for each that is let in; who comes after them is told at once. */
    private static final int WAITING_FOR_EACH = 8;

    private final Semaphore places;
    private final int line;
    private final Duration patience;

    private Turns(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.line = places * WAITING_FOR_EACH;
        this.patience = patience;
    }

    /** Three in four of the connections are for pages. */
    static Turns before(int connections, Duration patience) {
        return new Turns(Math.max(1, connections - Math.max(1, connections / 4)), patience);
    }

    /** Whoever answers somebody who waits for a page takes a turn; the house's own work has connections of its own. */
    <T extends @Nullable Object> T asked(Supplier<T> work) {
        return RequestContextHolder.getRequestAttributes() == null ? work.get() : taken(work);
    }

    /** @throws TooBusy when it is not one's turn within the time one may wait, or when the line is too long to join */
    public <T extends @Nullable Object> T taken(Supplier<T> work) {
        if (places.getQueueLength() >= line) throw new TooBusy("the line is full");
        try {
            // A fair try with a time: whoever has waited longest is next, also when a place is free as one comes.
            if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS))
                throw new TooBusy("not within " + patience);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooBusy("stopped while waiting");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** How many are let in at once. */
    public int places() {
        return line / WAITING_FOR_EACH;
    }

    /** How many may wait. */
    public int line() {
        return line;
    }

    /** How many could be let in now. */
    public int free() {
        return places.availablePermits();
    }

    /** How many wait now. */
    public int waiting() {
        return places.getQueueLength();
    }
}
