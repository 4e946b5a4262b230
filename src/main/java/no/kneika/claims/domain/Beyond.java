package no.kneika.claims.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Piece;
import no.kneika.ledger.PieceId;

/**
 * What a funder was asked for of a grant that has been made smaller since (utenfor tilsagnet): hours on days it does not cover any more,
 * and of the others the last ones above its hours. Hours that no claim has take no room: what is claimed keeps its hours.
 */
public final class Beyond {

    /**
     * What stands on a claim of a piece.
     *
     * @param amount what was asked for of it
     * @param minutes its first minutes, which that was of
     */
    public record Claimed(Piece piece, Money amount, int minutes) {

        private int end() {
            return piece.fromMinute() + minutes;
        }
    }

    /**
     * What the grant still covers of a piece it does not cover whole.
     *
     * @param beyond minutes it does not cover
     */
    public record Kept(Money amount, Minutes beyond) {}

    private record Span(int from, int to) {}

    private Beyond() {}

    /** Of each piece that is not covered whole, what is; all of it where nothing is said. */
    public static Map<PieceId, Kept> kept(Period period, Minutes hours, Collection<Claimed> all) {
        var covered = covered(period, hours.value(), all);
        var kept = new HashMap<PieceId, Kept>();
        for (var it : all) {
            int minutes = covered.getOrDefault(it.piece().entry(), List.of()).stream()
                    .mapToInt(span -> Math.max(
                            0,
                            Math.min(span.to(), it.end())
                                    - Math.max(span.from(), it.piece().fromMinute())))
                    .sum();
            if (minutes < it.minutes())
                kept.put(
                        it.piece().id(),
                        new Kept(part(it.amount(), minutes, it.minutes()), new Minutes(it.minutes() - minutes)));
        }
        return kept;
    }

    /** Half up to øre, as a line is. */
    private static Money part(Money amount, int of, int all) {
        return Money.ofOre((2 * amount.ore() * of + all) / (2L * all));
    }

    /** Walks through what was claimed, by day, until the hours are used. A minute counts once however it was paid. */
    private static Map<UUID, List<Span>> covered(Period period, int hours, Collection<Claimed> all) {
        var entries = new HashMap<UUID, List<Claimed>>();
        for (var it : all)
            if (period.contains(it.piece().workDay()))
                entries.computeIfAbsent(it.piece().entry(), any -> new ArrayList<>())
                        .add(it);
        var covered = new HashMap<UUID, List<Span>>();
        int left = hours;
        for (var entry : entries.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<UUID, List<Claimed>> of) -> day(of.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .toList())
            for (var span : apart(entry.getValue())) {
                int take = Math.min(left, span.to() - span.from());
                left -= take;
                if (take > 0)
                    covered.computeIfAbsent(entry.getKey(), any -> new ArrayList<>())
                            .add(new Span(span.from(), span.from() + take));
            }
        return covered;
    }

    private static LocalDate day(List<Claimed> ofEntry) {
        return ofEntry.getFirst().piece().workDay();
    }

    /** Wage and contribution are of the same minutes. */
    private static List<Span> apart(List<Claimed> ofEntry) {
        var spans = new ArrayList<Span>();
        int at = 0;
        for (var it : ofEntry.stream()
                .sorted(Comparator.comparing(of -> of.piece().fromMinute()))
                .toList()) {
            int from = Math.max(at, it.piece().fromMinute());
            if (it.end() <= from) continue;
            spans.add(new Span(from, it.end()));
            at = it.end();
        }
        return spans;
    }
}
