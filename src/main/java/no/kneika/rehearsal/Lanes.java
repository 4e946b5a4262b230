package no.kneika.rehearsal;

import java.util.List;
import java.util.concurrent.ExecutionException;
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

    /** Answers when all of it is done; what fails stops the play. */
    void play(List<Runnable> acts) {
        if (acts.size() == 1) {
            acts.getFirst().run();
            return;
        }
        var playing = acts.stream().map(threads::submit).toList();
        for (var act : playing) {
            try {
                act.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
