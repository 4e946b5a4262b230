package no.kneika.hours.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantId;
import no.kneika.hours.EntryId;
import no.kneika.hours.FundedSlice;
import no.kneika.hours.HourEntry;
import no.kneika.hours.Usage;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/** The hours of one case beside the grants that carry them. */
public record CaseHours(List<EntryFacts> facts, List<Grant> grants, Allotment allotment) {

    public static CaseHours of(Collection<EntryFacts> all, Collection<Grant> grants) {
        var facts = List.copyOf(all);
        var declined = new HashMap<EntryId, Minutes>();
        facts.forEach(f -> declined.put(f.entry().id(), f.declined()));
        return new CaseHours(
                facts,
                List.copyOf(grants),
                Allotment.of(
                        counting(facts),
                        declined,
                        grants.stream()
                                .map(g -> new Allotment.Pot(g.id(), g.period(), g.hours(), g.mentor()))
                                .toList()));
    }

    private static List<HourEntry> counting(List<EntryFacts> facts) {
        return facts.stream()
                .filter(f -> !f.reversed())
                .map(EntryFacts::entry)
                .sorted(HourEntry.IN_ORDER)
                .toList();
    }

    /** What is not reversed, in order. */
    public List<HourEntry> counting() {
        return counting(facts);
    }

    /** What is known of an entry in it. */
    public EntryFacts fact(EntryId entry) {
        return facts.stream()
                .filter(f -> f.entry().id().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    public Minutes above(EntryId entry) {
        return allotment.aboveTotalOf(entry);
    }

    /** Mentoring on days up to and including the last that no grant covers: sick leave is another matter. */
    public List<HourEntry> uncoveredUpTo(LocalDate lastDay) {
        return counting().stream()
                .filter(e -> e.kind().isClaimable() && !e.day().isAfter(lastDay))
                .filter(e -> grants.stream().noneMatch(g -> g.covers(e.day(), e.mentor())))
                .toList();
    }

    public Usage usage(LocalDate today) {
        var uncovered = Minutes.sum(
                uncoveredUpTo(today).stream().map(HourEntry::minutes).toList());
        return usage(
                grants, allotment::usedOf, Minutes.sum(allotment.aboveTotal().values()), uncovered, today);
    }

    /** The same from sums, where somebody has added up already what each grant carries. */
    public static Usage usage(
            List<Grant> grants,
            Function<GrantId, Minutes> usedOf,
            Minutes unfunded,
            Minutes uncovered,
            LocalDate today) {
        var current = current(grants, today);
        if (current.isEmpty())
            return new Usage(
                    Usage.NOTHING.period(),
                    Minutes.ZERO,
                    Minutes.ZERO,
                    Minutes.ZERO,
                    unfunded,
                    uncovered,
                    Minutes.ZERO,
                    Usage.Pace.NONE);
        var granted = Minutes.sum(current.stream().map(Grant::hours).toList());
        var used = Minutes.sum(current.stream().map(g -> usedOf.apply(g.id())).toList());
        var expected = Minutes.sum(current.stream()
                .map(g -> EvenPace.by(today, g.period(), g.hours()))
                .toList());
        return new Usage(
                Optional.of(whole(current)),
                granted,
                used,
                granted.minusDownToZero(used),
                unfunded,
                uncovered,
                expected,
                EvenPace.verdict(granted, used, expected));
    }

    private static Period whole(List<Grant> current) {
        var from = current.stream().map(g -> g.period().from()).min(Comparator.naturalOrder());
        var to = current.stream().map(g -> g.period().to()).max(Comparator.naturalOrder());
        return new Period(from.orElseThrow(), to.orElseThrow());
    }

    /** The grants that cover the day; else the next to begin; else the last that ended. */
    private static List<Grant> current(List<Grant> grants, LocalDate today) {
        var covering = grants.stream().filter(g -> g.period().contains(today)).toList();
        if (!covering.isEmpty()) return covering;
        var coming =
                grants.stream().filter(g -> g.period().from().isAfter(today)).min(Comparator.comparing(Grant::period));
        if (coming.isPresent()) return List.of(coming.get());
        return grants.stream().max(Comparator.comparing(g -> g.period().to())).stream()
                .toList();
    }

    public Minutes usedIn(GrantId grant) {
        return allotment.usedOf(grant);
    }

    /** The slices of each entry, in order. */
    public Map<EntryId, List<FundedSlice>> slicesByEntry() {
        return allotment.slices().stream().collect(Collectors.groupingBy(FundedSlice::entry));
    }
}
