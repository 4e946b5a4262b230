package no.kneika.desk.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;

/**
 * A person's obligations, sorted for their desk.
 *
 * @param now what they can do now, by kind in the order a case meets them, the soonest first
 * @param later what they can do but need not think of yet
 * @param watched what somebody else must do first; Kneika keeps an eye on it
 */
public record Sorted(Map<Kind, List<Obligation>> now, List<Obligation> later, List<Obligation> watched) {

    private static final Set<Kind> WATCHED = EnumSet.of(Kind.AWAIT_GRANT, Kind.AWAIT_SETTLEMENT, Kind.AWAIT_VOUCHERS);

    // What is due further ahead than this stands under "later": a list that is always full is never read.
    private static final int HORIZON_DAYS = 28;
    private static final int SOON_DAYS = 7;

    public static Sorted of(List<Obligation> all, LocalDate today) {
        var bySoonest = all.stream()
                .sorted(Comparator.comparing(Obligation::due)
                        .thenComparing(Obligation::about)
                        .thenComparing(Obligation::subject))
                .toList();
        var horizon = today.plusDays(HORIZON_DAYS);
        var watched = bySoonest.stream().filter(Sorted::isWatched).toList();
        var mine = bySoonest.stream().filter(o -> !isWatched(o)).toList();
        Map<Kind, List<Obligation>> now = mine.stream()
                .filter(o -> !o.due().isAfter(horizon) || o.amountAtRisk().isPositive())
                .collect(Collectors.groupingBy(Obligation::kind, TreeMap::new, Collectors.toList()));
        var later = mine.stream()
                .filter(o -> o.due().isAfter(horizon) && !o.amountAtRisk().isPositive())
                .toList();
        return new Sorted(now, later, watched);
    }

    // A wait that has lasted past its date is no longer only watched: somebody must ask.
    private static boolean isWatched(Obligation o) {
        return WATCHED.contains(o.kind());
    }

    public int count() {
        return now.values().stream().mapToInt(List::size).sum();
    }

    public List<Obligation> of(Kind kind) {
        return now.getOrDefault(kind, List.of());
    }

    public Money atRisk(Kind kind) {
        return Money.sum(of(kind).stream().map(Obligation::amountAtRisk).toList());
    }

    /** Money that is lost within a week, by what loses it first. */
    public List<Obligation> soonLost(LocalDate today) {
        return now.values().stream()
                .flatMap(List::stream)
                .filter(o -> o.amountAtRisk().isPositive() && isSoon(o, today))
                .sorted(Comparator.comparing(Obligation::due))
                .toList();
    }

    public static boolean isSoon(Obligation o, LocalDate today) {
        return !o.due().isAfter(today.plusDays(SOON_DAYS));
    }
}
