package no.kneika.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Does something again and again on a number of connections: as fast as it goes, or at a rate. At a rate the time of each
 * counts from when it should have begun, so that a stall is in the figures of all who waited for it.
 */
final class Load {

    static final int CONNECTIONS = 20;

    /** One of the connections doing it once; false when there is nothing left to do. */
    interface Work {
        boolean once(int connection) throws Exception;

        /** How many do it at once. */
        default int connections() {
            return CONNECTIONS;
        }

        /** The same, no more often than is left. */
        default Work atMost(AtomicInteger left) {
            var work = this;
            return new Work() {
                @Override
                public boolean once(int connection) throws Exception {
                    return left.getAndDecrement() > 0 && work.once(connection);
                }

                @Override
                public int connections() {
                    return work.connections();
                }
            };
        }
    }

    /** @param times in nanoseconds */
    record Result(long done, double seconds, Histogram times) {

        double perSecond() {
            return seconds == 0 ? 0 : done / seconds;
        }

        double millis(double percentile) {
            return times.getValueAtPercentile(percentile) / 1e6;
        }
    }

    private Load() {}

    static Result full(double seconds, Work work) throws Exception {
        return run(seconds, 0, work);
    }

    static Result atRate(double seconds, double perSecond, Work work) throws Exception {
        return run(seconds, perSecond, work);
    }

    private static Result run(double seconds, double perSecond, Work work) throws Exception {
        var times = new ConcurrentHistogram(120_000_000_000L, 3);
        var begin = System.nanoTime();
        var end = begin + (long) (seconds * 1e9);
        var next = new AtomicLong();
        var done = new AtomicInteger();
        var last = new AtomicLong(begin);
        var failed = new AtomicReference<@Nullable Exception>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < work.connections(); i++) {
            var connection = i;
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    while (failed.get() == null) {
                        var due = System.nanoTime();
                        if (perSecond > 0) {
                            due = begin + (long) (next.getAndIncrement() / perSecond * 1e9);
                            if (due >= end) return;
                            sleepUntil(due);
                        } else if (due >= end) return;
                        if (!work.once(connection)) return;
                        var now = System.nanoTime();
                        times.recordValue(Math.max(1, now - due));
                        done.incrementAndGet();
                        last.accumulateAndGet(now, Math::max);
                    }
                } catch (Exception wrong) {
                    failed.compareAndSet(null, wrong);
                }
            }));
        }
        for (var thread : threads) thread.join();
        var wrong = failed.get();
        if (wrong != null) throw wrong;
        return new Result(done.get(), (last.get() - begin) / 1e9, times);
    }

    private static void sleepUntil(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) LockSupport.parkNanos(left);
    }
}
