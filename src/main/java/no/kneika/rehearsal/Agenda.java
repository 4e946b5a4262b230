package no.kneika.rehearsal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What will happen on which day: to each pair in the order of the days, and to different pairs side by side. Some of it
 * concerns the house too, and everybody is there on that day; between such days each pair goes at its own pace; and some of
 * it goes on meanwhile, whatever the house does.
 */
final class Agenda {

    private final Executor lanes;
    private final int most;
    private final BiConsumer<LocalDate, Runnable> onDay;
    private final SequencedMap<Pair, Days> pairs = new LinkedHashMap<>();
    private final TreeSet<LocalDate> together = new TreeSet<>();
    private Limits limits = new Limits(LocalDate.MIN, LocalDate.MIN, LocalDate.MIN);
    private @Nullable Throwable failed;

    /**
     * @param most how many acts at a time
     * @param onDay does something on a day, whatever day it is to others
     */
    Agenda(Executor lanes, int most, BiConsumer<LocalDate, Runnable> onDay) {
        this.lanes = lanes;
        this.most = most;
        this.onDay = onDay;
    }

    /** Something others take part in: letters may leave, or everybody waits for it. */
    synchronized void on(LocalDate day, Pair pair, Runnable what) {
        together.add(day);
        days(pair).addLast(new Act(day, Reach.TOGETHER, what));
    }

    /** Something of the pair's own, which nobody else's day depends on. */
    synchronized void alone(LocalDate day, Pair pair, Runnable what) {
        days(pair).addLast(new Act(day, Reach.ALONE, what));
    }

    /** Something that changes nothing of what the house does meanwhile, and is changed by nothing of it. */
    synchronized void meanwhile(LocalDate day, Pair pair, Runnable what) {
        days(pair).addLast(new Act(day, Reach.MEANWHILE, what));
    }

    /** Something of the pair's own, before everything else of its day. */
    synchronized void first(LocalDate day, Pair pair, Runnable what) {
        days(pair).addFirst(new Act(day, Reach.ALONE, what));
    }

    /** Before everything of its day the pair waits until the house has come to it. */
    synchronized void awaits(LocalDate day, Pair pair) {
        days(pair).addFirst(new Act(day, Reach.TOGETHER, () -> {}));
    }

    /** So does everybody: something will come of it that others take part in. */
    synchronized void awaitsTogether(LocalDate day, Pair pair) {
        together.add(day);
        awaits(day, pair);
    }

    private Days days(Pair pair) {
        return pairs.computeIfAbsent(pair, any -> new Days());
    }

    /** The next day somebody else takes part in, of those that are noted. */
    synchronized Optional<LocalDate> nextTogether() {
        return together.isEmpty() ? Optional.empty() : Optional.of(together.first());
    }

    /** Everything to the end of the house's day, also what the acts themselves note for it. */
    void playTo(LocalDate today) {
        goesOn(today, today, today);
        waits();
    }

    /**
     * Begins what may be begun: a pair waits where somebody else takes part, and goes on alone some days further on.
     *
     * @param today as far as the house has come
     * @param ahead as far as anybody goes alone
     * @param meanwhile as far as goes what the house has nothing to do with
     */
    void goesOn(LocalDate today, LocalDate ahead, LocalDate meanwhile) {
        reaches(new Limits(today, ahead, meanwhile));
        for (int lane = 0; lane < most; lane++) lanes.execute(this::goes);
    }

    private synchronized void reaches(Limits reached) {
        limits = reached;
    }

    /** Until everybody has gone as far as they go alone; what goes on meanwhile is not waited for. */
    synchronized void waits() {
        try {
            while (failed == null && pairs.values().stream().anyMatch(pair -> pair.owes(limits))) wait();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        if (failed != null) throw new IllegalStateException(failed);
        together.headSet(limits.today(), true).clear();
    }

    /** Until nothing may begin: one lane's work. */
    private void goes() {
        for (var pair = next(); pair.isPresent(); pair = next()) {
            try {
                var act = pair.get().now();
                onDay.accept(act.day(), act.what());
            } catch (RuntimeException | Error why) {
                stops(why);
                return;
            } finally {
                rests(pair.get());
            }
        }
    }

    /** The pair that is furthest behind, of those the house waits for if there are any. */
    private synchronized Optional<Days> next() {
        if (failed != null) return Optional.empty();
        var next = pairs.values().stream()
                .filter(pair -> !pair.goes() && pair.next(limits).isPresent())
                .min(Comparator.comparing((Days pair) -> !pair.owes(limits))
                        .thenComparing(pair -> pair.acts.firstKey()));
        next.ifPresent(Days::begins);
        return next;
    }

    private synchronized void rests(Days pair) {
        pair.rests();
        notifyAll();
    }

    private synchronized void stops(Throwable why) {
        failed = why;
        notifyAll();
    }

    synchronized boolean isEmpty() {
        return pairs.values().stream().allMatch(pair -> !pair.goes() && pair.acts.isEmpty());
    }

    private enum Reach {
        TOGETHER,
        ALONE,
        MEANWHILE
    }

    private record Act(LocalDate day, Reach reach, Runnable what) {}

    private record Limits(LocalDate today, LocalDate ahead, LocalDate meanwhile) {

        /** Must be done before the house goes on. */
        boolean demand(Act act) {
            return switch (act.reach()) {
                case TOGETHER -> !act.day().isAfter(today);
                case ALONE -> !act.day().isAfter(ahead);
                case MEANWHILE -> !act.day().isAfter(meanwhile) && !today.isBefore(meanwhile);
            };
        }

        LocalDate furthest() {
            return ahead.isAfter(meanwhile) ? ahead : meanwhile;
        }

        /** @param together the last day the pair took part in with others: what comes of it is known when the house is past it */
        boolean allow(Act act, LocalDate together) {
            return demand(act)
                    || act.reach() == Reach.MEANWHILE
                            && !act.day().isAfter(meanwhile)
                            && (!act.day().isAfter(ahead) || together.isBefore(today));
        }
    }

    /** A pair's own: what is to come, and how far it has gone. */
    private static final class Days {

        private final TreeMap<LocalDate, Deque<Act>> acts = new TreeMap<>();
        private LocalDate reached = LocalDate.MIN;
        private LocalDate together = LocalDate.MIN;
        private @Nullable Act now;

        void addLast(Act act) {
            of(act).addLast(act);
        }

        void addFirst(Act act) {
            of(act).addFirst(act);
        }

        private Deque<Act> of(Act act) {
            if (act.day().isBefore(reached))
                throw new IllegalStateException("noted for " + act.day() + " by a pair that has come to " + reached);
            return acts.computeIfAbsent(act.day(), any -> new ArrayDeque<>());
        }

        Optional<Act> next(Limits limits) {
            return first().filter(act -> limits.allow(act, together));
        }

        private Optional<Act> first() {
            return acts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(acts.firstEntry().getValue().getFirst());
        }

        boolean goes() {
            return now != null;
        }

        Act now() {
            return Objects.requireNonNull(now);
        }

        void begins() {
            var left = acts.firstEntry().getValue();
            var act = left.removeFirst();
            if (left.isEmpty()) acts.remove(act.day());
            now = act;
            reached = act.day();
            if (act.reach() == Reach.TOGETHER) together = act.day();
        }

        void rests() {
            now = null;
        }

        boolean owes(Limits limits) {
            return now != null && limits.demand(now)
                    || acts.headMap(limits.furthest(), true).values().stream()
                            .flatMap(Deque::stream)
                            .takeWhile(act -> act.reach() != Reach.TOGETHER || limits.demand(act))
                            .anyMatch(limits::demand);
        }
    }
}
