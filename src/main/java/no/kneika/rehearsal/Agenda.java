package no.kneika.rehearsal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final Lanes lanes;
    private final BiConsumer<LocalDate, Runnable> onDay;
    private final SequencedMap<Pair, TreeMap<LocalDate, Deque<Runnable>>> pairs = new LinkedHashMap<>();
    private final TreeSet<LocalDate> together = new TreeSet<>();

    /** @param onDay does something on a day, whatever day it is to others */
    Agenda(Lanes lanes, BiConsumer<LocalDate, Runnable> onDay) {
        this.lanes = lanes;
        this.onDay = onDay;
    }

    /** Something others take part in: letters may leave, or everybody waits for it. */
    synchronized void on(LocalDate day, Pair pair, Runnable act) {
        together.add(day);
        acts(day, pair).addLast(act);
    }

    /** Something of the pair's own, which nobody else's day depends on. */
    synchronized void alone(LocalDate day, Pair pair, Runnable act) {
        acts(day, pair).addLast(act);
    }

    /** What comes before everything else of the pair's day. */
    synchronized void first(LocalDate day, Pair pair, Runnable act) {
        together.add(day);
        acts(day, pair).addFirst(act);
    }

    private Deque<Runnable> acts(LocalDate day, Pair pair) {
        return pairs.computeIfAbsent(pair, any -> new TreeMap<>()).computeIfAbsent(day, any -> new ArrayDeque<>());
    }

    /** The next day somebody else takes part in. */
    synchronized Optional<LocalDate> nextTogether() {
        return together.isEmpty() ? Optional.empty() : Optional.of(together.first());
    }

    /** Everything to the end of a day, also what the acts themselves note for these days. */
    void playTo(LocalDate last) {
        for (var due = due(last); !due.isEmpty(); due = due(last))
            lanes.play(due.stream()
                    .map(pair -> (Runnable) () -> playTo(last, pair))
                    .toList());
        passed(last);
    }

    private void playTo(LocalDate last, Pair pair) {
        for (var next = next(last, pair); next.isPresent(); next = next(last, pair))
            onDay.accept(next.get().getKey(), next.get().getValue());
    }

    private synchronized List<Pair> due(LocalDate last) {
        var due = new ArrayList<Pair>();
        pairs.forEach((pair, days) -> {
            if (!days.isEmpty() && !days.firstKey().isAfter(last)) due.add(pair);
        });
        return due;
    }

    private synchronized Optional<Map.Entry<LocalDate, Runnable>> next(LocalDate last, Pair pair) {
        var days = pairs.get(pair);
        if (days == null || days.isEmpty() || days.firstKey().isAfter(last)) return Optional.empty();
        var day = days.firstEntry();
        var act = Map.entry(day.getKey(), day.getValue().removeFirst());
        if (day.getValue().isEmpty()) days.remove(day.getKey());
        return Optional.of(act);
    }

    private synchronized void passed(LocalDate last) {
        together.headSet(last, true).clear();
    }

    synchronized boolean isEmpty() {
        return pairs.values().stream().allMatch(Map::isEmpty);
    }
}
