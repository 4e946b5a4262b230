package no.kneika.claims.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.institution.CostPart;

/**
 * What has been claimed of a grant stays claimed when hours of an earlier day turn up, or when some of it is reversed. So a later
 * claim has only the hours that are left of the grant, whichever entries they are of (rules.md 5: within its hours). What there is no
 * room for is the end of the last entries, and the grant does not carry it.
 */
final class WithinHours {

    /** Minutes {@code from} (included) to {@code to} (not included) of an entry. */
    private record Span(int from, int to) {}

    private WithinHours() {}

    static Collection<Work> of(Terms terms, Collection<Work> work, Collection<Cost> costs) {
        if (terms.room().isEmpty()) return work;
        var outside = outside(terms, work, costs, terms.room().get().value());
        if (outside.isEmpty()) return work;
        var within = new ArrayList<Work>();
        for (var slice : work)
            if (slice.isCarriedBy(terms.grant()))
                within.addAll(cut(slice, outside.getOrDefault(slice.entry(), List.of())));
            else within.add(slice);
        return within;
    }

    /** Walks through what could be claimed, by day, until the room is used. */
    private static Map<UUID, List<Span>> outside(Terms terms, Collection<Work> work, Collection<Cost> costs, int room) {
        var slices = new HashMap<UUID, List<Work>>();
        for (var slice : work)
            if (slice.isCarriedBy(terms.grant()) && slice.approved() && !slice.sick())
                slices.computeIfAbsent(slice.entry(), any -> new ArrayList<>()).add(slice);
        var outside = new HashMap<UUID, List<Span>>();
        int left = room;
        for (var cost :
                costs.stream().filter(WithinHours::isOwnPay).sorted(BY_DAY).toList())
            for (var slice : slices.getOrDefault(cost.piece().entry(), List.of())) {
                int from = Math.max(slice.fromMinute(), cost.piece().fromMinute());
                int to = Math.min(slice.toMinute(), cost.piece().toMinute());
                if (to <= from) continue;
                int take = Math.min(left, to - from);
                left -= take;
                if (from + take < to)
                    outside.computeIfAbsent(slice.entry(), any -> new ArrayList<>())
                            .add(new Span(from + take, to));
            }
        return outside;
    }

    private static final Comparator<Cost> BY_DAY = Comparator.comparing(
                    (Cost cost) -> cost.piece().workDay())
            .thenComparing(cost -> cost.piece().entry())
            .thenComparing(cost -> cost.piece().fromMinute());

    /** The hours' own pay that no claim has; back pay and the other parts are of the same minutes. */
    private static boolean isOwnPay(Cost cost) {
        return !cost.taken()
                && cost.piece().part() == CostPart.WAGE
                && !cost.piece().isBackPay();
    }

    private static List<Work> cut(Work slice, List<Span> outside) {
        var parts = new ArrayList<Work>();
        int at = slice.fromMinute();
        for (var span :
                outside.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            int from = Math.clamp(span.from(), at, slice.toMinute());
            int to = Math.clamp(span.to(), from, slice.toMinute());
            if (from > at) parts.add(slice.part(at, from, slice.grant()));
            if (to > from) parts.add(slice.part(from, to, Optional.empty()));
            at = Math.max(at, to);
        }
        if (at < slice.toMinute()) parts.add(slice.part(at, slice.toMinute(), slice.grant()));
        return parts;
    }
}
