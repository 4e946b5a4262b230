package no.kneika.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

/** What will happen on which day: to each pair in the order it was noted, and to different pairs side by side. */
final class Agenda {

    private final Lanes lanes;
    private final TreeMap<LocalDate, LinkedHashMap<Pair, List<Runnable>>> days = new TreeMap<>();

    Agenda(Lanes lanes) {
        this.lanes = lanes;
    }

    synchronized void on(LocalDate day, Pair pair, Runnable act) {
        days.computeIfAbsent(day, any -> new LinkedHashMap<>())
                .computeIfAbsent(pair, any -> new ArrayList<>())
                .add(act);
    }

    /** Everything of the day, also what the day's own acts note for it. */
    void play(LocalDate today) {
        for (var acts = take(today); !acts.isEmpty(); acts = take(today))
            lanes.play(acts.stream()
                    .map(ofOne -> (Runnable) () -> ofOne.forEach(Runnable::run))
                    .toList());
    }

    private synchronized List<List<Runnable>> take(LocalDate today) {
        var acts = days.remove(today);
        return acts == null ? List.of() : List.copyOf(acts.values());
    }

    synchronized boolean isEmpty() {
        return days.isEmpty();
    }
}
