package no.kneika.claims.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.kernel.Money;
import no.kneika.ledger.PieceId;

/**
 * How much of each cost piece an agreement with NAV carries (dekket av avtale): NAV pays a sum for a month, however many hours
 * were worked in it, so a month's cost is carried until the sum is used up. What payroll paid first is carried first, so that
 * late hours move nothing that stands.
 */
final class PaidByMonth {

    private static final Comparator<Cost> IN_ORDER = Comparator.comparing(
                    (Cost cost) -> cost.piece().payrollMonth())
            .thenComparing(cost -> cost.piece().workDay())
            .thenComparing(cost -> cost.piece().entry())
            .thenComparing(cost -> cost.piece().fromMinute())
            .thenComparing(cost -> cost.piece().part())
            .thenComparing(cost -> cost.piece().id().value());

    private PaidByMonth() {}

    static Map<PieceId, Money> of(Placing.Carrier.Agreement it, Collection<Work> work, Collection<Cost> costs) {
        var slices = new HashMap<UUID, List<Work>>();
        for (var slice : work)
            if (slice.isCarriedBy(it.grant()))
                slices.computeIfAbsent(slice.entry(), any -> new ArrayList<>()).add(slice);
        var left = new HashMap<YearMonth, Money>(it.pays());
        var carried = new HashMap<PieceId, Money>();
        for (var cost : costs.stream().sorted(IN_ORDER).toList()) {
            var piece = cost.piece();
            if (cost.taken() || !slices.containsKey(piece.entry())) continue;
            var month = YearMonth.from(piece.workDay());
            var rest = left.getOrDefault(month, Money.ZERO);
            var part = Covered.by(cost, slices.getOrDefault(piece.entry(), List.of()))
                    .worth()
                    .min(rest);
            if (!part.isPositive()) continue;
            carried.put(piece.id(), part);
            left.put(month, rest.minus(part));
        }
        return carried;
    }
}
