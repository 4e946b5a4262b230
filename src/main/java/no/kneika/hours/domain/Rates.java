package no.kneika.hours.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import no.kneika.hours.HourEntry;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.mentors.AssignmentId;

/** The rate of each entry's date (timesats), each asked for once. */
public final class Rates {

    private record Key(AssignmentId assignment, LocalDate day) {}

    private final BiFunction<AssignmentId, LocalDate, HourlyRate> source;
    private final Map<Key, HourlyRate> known = new HashMap<>();

    public Rates(BiFunction<AssignmentId, LocalDate, HourlyRate> source) {
        this.source = source;
    }

    public HourlyRate on(AssignmentId assignment, LocalDate day) {
        return known.computeIfAbsent(new Key(assignment, day), k -> source.apply(k.assignment(), k.day()));
    }

    /** What entries earn before tax: minutes of one assignment and rate are a line, each rounded once (rules.md 5). */
    public Money wageOf(Collection<EntryFacts> facts) {
        var lines = new HashMap<AssignmentId, Map<HourlyRate, Minutes>>();
        for (var fact : facts) {
            HourEntry entry = fact.entry();
            lines.computeIfAbsent(entry.assignment(), any -> new TreeMap<>())
                    .merge(on(entry.assignment(), entry.day()), fact.payable(), Minutes::plus);
        }
        return Money.sum(lines.values().stream()
                .flatMap(byRate -> byRate.entrySet().stream())
                .map(line -> line.getKey().times(line.getValue()))
                .toList());
    }
}
