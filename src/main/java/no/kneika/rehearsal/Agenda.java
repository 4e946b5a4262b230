package no.kneika.rehearsal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * What will happen on which day: to each pair in the order it was noted, and to different pairs side by side. Some of it
 * concerns the house too, and everybody is there on that day; between such days each pair goes at its own pace.
 */
final class Agenda {

    private record Act(LocalDate day, boolean together, Runnable what) {}

    private final Lanes lanes;
    private final BiConsumer<LocalDate, Runnable> onDay;
    private final SequencedMap<Pair, TreeMap<LocalDate, Deque<Act>>> pairs = new LinkedHashMap<>();
    private final TreeSet<LocalDate> together = new TreeSet<>();

    /** @param onDay does something on a day, whatever day it is to others */
    Agenda(Lanes lanes, BiConsumer<LocalDate, Runnable> onDay) {
        this.lanes = lanes;
        this.onDay = onDay;
    }

    /** Something others take part in: letters may leave, or everybody waits for it. */
    synchronized void on(LocalDate day, Pair pair, Runnable what) {
        together.add(day);
        acts(day, pair).addLast(new Act(day, true, what));
    }

    /** Something of the pair's own, which nobody else's day depends on. */
    synchronized void alone(LocalDate day, Pair pair, Runnable what) {
        acts(day, pair).addLast(new Act(day, false, what));
    }

    /** The same, before everything else of the pair's day. */
    synchronized void first(LocalDate day, Pair pair, Runnable what) {
        acts(day, pair).addFirst(new Act(day, false, what));
    }

    private Deque<Act> acts(LocalDate day, Pair pair) {
        return pairs.computeIfAbsent(pair, any -> new TreeMap<>()).computeIfAbsent(day, any -> new ArrayDeque<>());
    }

    /** The next day somebody else takes part in, of those that are noted. */
    synchronized Optional<LocalDate> nextTogether() {
        return together.isEmpty() ? Optional.empty() : Optional.of(together.first());
    }

    /** Everything to the end of the house's day, also what the acts themselves note for it. */
    void playTo(LocalDate today) {
        playTo(today, today);
    }

    /**
     * And what is the pairs' own some days further on: a pair waits where somebody else takes part.
     *
     * @param today as far as the house has come
     * @param ahead as far as anybody goes alone
     */
    void playTo(LocalDate today, LocalDate ahead) {
        for (var due = due(today, ahead); !due.isEmpty(); due = due(today, ahead))
            lanes.play(due.stream()
                    .map(pair -> (Runnable) () -> play(today, ahead, pair))
                    .toList());
        passed(today);
    }

    private void play(LocalDate today, LocalDate ahead, Pair pair) {
        for (var act = next(today, ahead, pair); act.isPresent(); act = next(today, ahead, pair))
            onDay.accept(act.get().day(), act.get().what());
    }

    private synchronized List<Pair> due(LocalDate today, LocalDate ahead) {
        return pairs.keySet().stream()
                .filter(pair ->
                        first(pair).filter(act -> mayBegin(act, today, ahead)).isPresent())
                .toList();
    }

    private synchronized Optional<Act> next(LocalDate today, LocalDate ahead, Pair pair) {
        var next = first(pair).filter(act -> mayBegin(act, today, ahead));
        next.ifPresent(act -> {
            var days = Objects.requireNonNull(pairs.get(pair));
            var left = days.firstEntry().getValue();
            left.removeFirst();
            if (left.isEmpty()) days.remove(act.day());
        });
        return next;
    }

    private Optional<Act> first(Pair pair) {
        return Optional.ofNullable(pairs.get(pair))
                .map(TreeMap::firstEntry)
                .map(day -> day.getValue().getFirst());
    }

    private static boolean mayBegin(Act act, LocalDate today, LocalDate ahead) {
        return !act.day().isAfter(act.together() ? today : ahead);
    }

    private synchronized void passed(LocalDate today) {
        together.headSet(today, true).clear();
    }

    synchronized boolean isEmpty() {
        return pairs.values().stream().allMatch(Map::isEmpty);
    }
}
