package no.kneika.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What will happen on which day, in the order it was noted. */
final class Agenda {

    private final TreeMap<LocalDate, List<Runnable>> days = new TreeMap<>();

    void on(LocalDate day, Runnable act) {
        days.computeIfAbsent(day, any -> new ArrayList<>()).add(act);
    }

    /** Everything of the day, also what the day's own acts note for it. */
    void play(LocalDate today) {
        var acts = days.getOrDefault(today, List.of());
        for (int i = 0; i < acts.size(); i++) acts.get(i).run();
        days.remove(today);
    }

    boolean isEmpty() {
        return days.isEmpty();
    }
}
