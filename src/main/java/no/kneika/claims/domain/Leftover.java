package no.kneika.claims.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import no.kneika.claims.domain.NotNow.Why;
import no.kneika.institution.CostPart;
import no.kneika.kernel.Minutes;

/** Every minute round a grant that its claim does not have, and why. No hour goes missing between two lists. */
final class Leftover {

    private Leftover() {}

    static List<NotNow> of(Terms terms, Collection<Work> work, Collection<Cost> costs) {
        var paid = paidMinutes(costs);
        var minutes = new EnumMap<Why, Integer>(Why.class);
        var days = new EnumMap<Why, TreeSet<LocalDate>>(Why.class);
        for (var slice : work) {
            if (!concerns(terms, slice)) continue;
            for (var part : reasons(terms, slice, paid.getOrDefault(slice.entry(), List.of()))
                    .entrySet()) {
                minutes.merge(part.getKey(), part.getValue(), Integer::sum);
                days.computeIfAbsent(part.getKey(), any -> new TreeSet<>()).add(slice.day());
            }
        }
        var all = new ArrayList<NotNow>();
        minutes.forEach((why, sum) ->
                all.add(new NotNow(why, new Minutes(sum), List.copyOf(days.getOrDefault(why, new TreeSet<>())))));
        return List.copyOf(all);
    }

    /** Carried by the grant, or worked in a month it touches: that is where people look for their hours. */
    private static boolean concerns(Terms terms, Work slice) {
        if (slice.isCarriedBy(terms.grant())) return true;
        var month = YearMonth.from(slice.day());
        return !month.isBefore(YearMonth.from(terms.period().from()))
                && !month.isAfter(YearMonth.from(terms.period().to()));
    }

    private static Map<Why, Integer> reasons(Terms terms, Work slice, List<Cost> paid) {
        int all = slice.minutes().value();
        if (slice.sick()) return Map.of(Why.SICK, all);
        if (!slice.isCarriedBy(terms.grant())) return Map.of(elsewhere(terms, slice), all);
        if (!slice.approved()) return Map.of(Why.NOT_APPROVED, all);
        int covered = 0;
        for (var cost : paid)
            covered += slice.overlap(cost.piece().fromMinute(), cost.piece().toMinute());
        return covered < all ? Map.of(Why.NOT_PAID, all - covered) : Map.of();
    }

    private static Why elsewhere(Terms terms, Work slice) {
        if (slice.grant().isPresent()) return Why.OTHER_GRANT;
        if (slice.day().isBefore(terms.period().from())) return Why.BEFORE_THE_GRANT;
        if (slice.day().isAfter(terms.period().to())) return Why.AFTER_THE_GRANT;
        return Why.OVER_THE_HOURS;
    }

    private static Map<UUID, List<Cost>> paidMinutes(Collection<Cost> costs) {
        var byEntry = new HashMap<UUID, List<Cost>>();
        for (var cost : costs)
            if (cost.piece().part() == CostPart.WAGE && !cost.piece().isBackPay())
                byEntry.computeIfAbsent(cost.piece().entry(), any -> new ArrayList<>())
                        .add(cost);
        return byEntry;
    }
}
