package no.kneika.rehearsal;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * People do not wait for one another (baner): what different pairs do on a day is done side by side, on as many threads as
 * there are processors. What comes of it does not depend on who was first.
 */
final class Lanes implements Executor, AutoCloseable {

    private static final int MOST = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            most(), Thread.ofPlatform().name("rehearsal-", 1).daemon().factory());

    /** How many there are. */
    static int most() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST);
    }

    /** Begins it, and waits for nothing. */
    @Override
    public void execute(Runnable act) {
        threads.execute(act);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
