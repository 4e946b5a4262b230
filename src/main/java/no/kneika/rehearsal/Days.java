package no.kneika.rehearsal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One's own days: what is to come, and how far one has gone. Whoever asks holds the {@link Agenda}. */
final class Days {

    enum Reach {
        TOGETHER,
        ALONE,
        MEANWHILE
    }

    /** @param last of its day */
    record Act(LocalDate day, Reach reach, boolean last, Runnable what) {}

    record Limits(LocalDate today, LocalDate ahead, LocalDate meanwhile, LocalDate needed) {

        /** Must be done before the house goes on. */
        boolean demand(Act act) {
            return switch (act.reach()) {
                case TOGETHER -> !act.day().isAfter(today);
                case ALONE -> !act.day().isAfter(ahead);
                case MEANWHILE -> !act.day().isAfter(needed);
            };
        }

        LocalDate furthest() {
            var alone = ahead.isAfter(needed) ? ahead : needed;
            return alone.isAfter(meanwhile) ? alone : meanwhile;
        }

        /** @param together the last day they took part in with others: what comes of it is known when the house is past it */
        boolean allow(Act act, LocalDate together) {
            return act.reach() == Reach.MEANWHILE
                    && !act.day().isAfter(meanwhile)
                    && (!act.day().isAfter(ahead) || together.isBefore(today));
        }
    }

    private final TreeMap<LocalDate, Deque<Act>> acts = new TreeMap<>();
    private LocalDate reached = LocalDate.MIN;
    private LocalDate together = LocalDate.MIN;
    private @Nullable Act now;

    void addLast(Act act) {
        var day = of(act);
        var last = day.isEmpty() || !day.getLast().last() ? null : day.removeLast();
        day.addLast(act);
        if (last != null) day.addLast(last);
    }

    void addFirst(Act act) {
        of(act).addFirst(act);
    }

    private Deque<Act> of(Act act) {
        if (act.day().isBefore(reached))
            throw new IllegalStateException("noted for " + act.day() + " by one who has come to " + reached);
        return acts.computeIfAbsent(act.day(), any -> new ArrayDeque<>());
    }

    boolean goes() {
        return now != null;
    }

    /** Nothing is to come, and nothing is being done. */
    boolean isOver() {
        return !goes() && acts.isEmpty();
    }

    /** Could begin with what is next. */
    boolean isResting() {
        return !goes() && !acts.isEmpty();
    }

    LocalDate next() {
        return acts.firstKey();
    }

    /** What is next need not be done yet, and may. */
    boolean fills(Limits limits) {
        return limits.allow(acts.firstEntry().getValue().getFirst(), together);
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

    void ends() {
        now = null;
    }

    /** The house waits for something of it. */
    boolean owes(Limits limits) {
        if (now != null && limits.demand(now)) return true;
        for (var day : acts.headMap(limits.furthest(), true).values())
            for (var act : day)
                if (limits.demand(act)) return true;
                else if (act.reach() == Reach.TOGETHER) return false;
        return false;
    }
}
