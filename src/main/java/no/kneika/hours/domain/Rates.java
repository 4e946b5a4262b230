package no.kneika.hours.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.kneika.hours.HourEntry;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.NotFound;

/** The rate of each entry's date (timesats), from everything that was decided about the assignments' rates. */
public final class Rates {

    private final Map<AssignmentId, NavigableMap<LocalDate, HourlyRate>> decided;

    /** @param decided rates by the day they count from */
    public Rates(Map<AssignmentId, NavigableMap<LocalDate, HourlyRate>> decided) {
        this.decided = decided;
    }

    /** @throws NotFound when no contract has given the assignment a rate by that day */
    public HourlyRate on(AssignmentId assignment, LocalDate day) {
        var rates = decided.get(assignment);
        var rate = rates == null ? null : rates.floorEntry(day);
        if (rate == null) throw new NotFound("rate of assignment");
        return rate.getValue();
    }

    /** Of these entries, the assignments. */
    public static Set<AssignmentId> assignments(Collection<EntryFacts> facts) {
        return facts.stream().map(f -> f.entry().assignment()).collect(Collectors.toSet());
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
