package no.kneika.rehearsal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What will happen on which day: to each in the order of the days, and to different ones side by side. Some of it concerns
 * the house too, and everybody is there on that day; between such days each goes at its own pace; and some of it goes on
 * meanwhile, whatever the house does, until it is asked for.
 */
final class Agenda {

    private final Executor lanes;
    private final int most;
    private final BiConsumer<LocalDate, Runnable> onDay;
    private final SequencedMap<Strand, Days> strands = new LinkedHashMap<>();
    private final TreeSet<LocalDate> together = new TreeSet<>();
    private Days.Limits limits = new Days.Limits(LocalDate.MIN, LocalDate.MIN, LocalDate.MIN, LocalDate.MIN);
    private Busy busy = Busy.HOUSE;
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
    synchronized void on(LocalDate day, Strand whose, Runnable what) {
        together.add(day);
        days(whose).addLast(new Days.Act(day, Days.Reach.TOGETHER, false, what));
    }

    /** Something of their own, which nobody else's day depends on. */
    synchronized void alone(LocalDate day, Strand whose, Runnable what) {
        days(whose).addLast(new Days.Act(day, Days.Reach.ALONE, false, what));
    }

    /** Something that changes nothing of what the house does meanwhile, and is changed by nothing of it. */
    synchronized void meanwhile(LocalDate day, Strand whose, Runnable what) {
        days(whose).addLast(new Days.Act(day, Days.Reach.MEANWHILE, false, what));
    }

    /** The same, after everything else of its day, also what is noted later. */
    synchronized void meanwhileLast(LocalDate day, Strand whose, Runnable what) {
        days(whose).addLast(new Days.Act(day, Days.Reach.MEANWHILE, true, what));
    }

    /** Something of their own, before everything else of its day. */
    synchronized void first(LocalDate day, Strand whose, Runnable what) {
        days(whose).addFirst(new Days.Act(day, Days.Reach.ALONE, false, what));
    }

    /** Before everything of its day they wait until the house has come to it. */
    synchronized void awaits(LocalDate day, Strand whose) {
        days(whose).addFirst(new Days.Act(day, Days.Reach.TOGETHER, false, () -> {}));
    }

    /** So does everybody: something will come of it that others take part in. */
    synchronized void awaitsTogether(LocalDate day, Strand whose) {
        together.add(day);
        awaits(day, whose);
    }

    private Days days(Strand whose) {
        return strands.computeIfAbsent(whose, any -> new Days());
    }

    /** The next day somebody else takes part in, of those that are noted. */
    synchronized Optional<LocalDate> nextTogether() {
        return together.isEmpty() ? Optional.empty() : Optional.of(together.first());
    }

    /** Everything to the end of the house's day, also what the acts themselves note for it. */
    void playTo(LocalDate today) {
        goesOn(today, today, today, today);
        waits();
    }

    /**
     * Begins what may be begun: they wait where somebody else takes part, and go on alone some days further on.
     *
     * @param today as far as the house has come
     * @param ahead as far as anybody goes alone
     * @param meanwhile as far as goes what the house has nothing to do with
     * @param needed as far as the house needs it all the same: handed in, or asked about
     */
    void goesOn(LocalDate today, LocalDate ahead, LocalDate meanwhile, LocalDate needed) {
        reaches(new Days.Limits(today, ahead, meanwhile, needed));
        wakesTheLanes();
    }

    /** Does something that everybody waits for; only then is there room for what nobody waits for. */
    void fills(Runnable errand) {
        begins(Busy.ERRAND);
        wakesTheLanes();
        try {
            errand.run();
        } finally {
            begins(Busy.HOUSE);
        }
    }

    /** The same, for something that is read. */
    <T> T beside(Supplier<T> look) {
        var seen = new AtomicReference<T>();
        fills(() -> seen.set(look.get()));
        return seen.get();
    }

    private synchronized void begins(Busy now) {
        busy = now;
    }

    private synchronized void reaches(Days.Limits reached) {
        limits = reached;
    }

    /** Until everybody has gone as far as they go alone; what goes on meanwhile is waited for when it is needed. */
    synchronized void waits() {
        begins(Busy.WAITS);
        wakesTheLanes();
        try {
            while (!hasCome()) wait();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            begins(Busy.HOUSE);
        }
        if (failed != null) throw new IllegalStateException(failed);
        together.headSet(limits.today(), true).clear();
    }

    private void wakesTheLanes() {
        for (int lane = 0; lane < most; lane++) lanes.execute(this::goes);
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
                ends(pair.get());
            }
        }
    }

    /** The one that is furthest behind, of those the house waits for if there are any. */
    private synchronized Optional<Days> next() {
        if (failed != null) return Optional.empty();
        var resting = strands.values().stream().filter(Days::isResting).toList();
        var next = behind(resting.stream().filter(pair -> pair.owes(limits)))
                .or(() -> isRoom() ? behind(resting.stream().filter(pair -> pair.fills(limits))) : Optional.empty());
        next.ifPresent(Days::begins);
        return next;
    }

    private static Optional<Days> behind(Stream<Days> some) {
        return some.min(Comparator.comparing(Days::next));
    }

    /** As many at a time as there are lanes, whoever runs the errand among them: a third would only keep the others waiting. */
    private boolean isRoom() {
        var going = strands.values().stream().filter(Days::goes).count();
        return switch (busy) {
            case HOUSE -> false;
            case ERRAND -> going + 1 < most;
            case WAITS -> going < most;
        };
    }

    private synchronized void ends(Days pair) {
        pair.ends();
        if (hasCome()) notifyAll();
    }

    /** Nobody owes anything, or somebody has stumbled. */
    private boolean hasCome() {
        return failed != null || strands.values().stream().noneMatch(pair -> pair.owes(limits));
    }

    private synchronized void stops(Throwable why) {
        failed = why;
        notifyAll();
    }

    synchronized boolean isEmpty() {
        return strands.values().stream().allMatch(Days::isOver);
    }

    /** What the house is about: only beside an errand, and while it waits, is there room for what nobody waits for. */
    private enum Busy {
        HOUSE,
        ERRAND,
        WAITS
    }
}
