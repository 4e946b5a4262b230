package no.kneika.hours.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.funding.GrantId;
import no.kneika.hours.EntryId;
import no.kneika.hours.FundedSlice;
import no.kneika.hours.HourEntry;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;

/**
 * Which grant carries which minute (fordeling av timer). Hours can be saved: the limit is the period's total, not the week.
 * Entries draw in order of day, then of recording; what no grant has room for is unfunded, always the end of an entry.
 * rules.md 4
 */
public record Allotment(List<FundedSlice> slices, Map<GrantId, Minutes> used, Map<EntryId, Minutes> aboveTotal) {

    /**
     * The hours one grant gives: a case's mentors share them.
     *
     * @param mentor the only one they are for, as an agreement's are; empty when the mentors share
     */
    public record Pot(GrantId grant, Period period, Minutes hours, Optional<PersonId> mentor) {

        boolean covers(HourEntry entry) {
            return period.contains(entry.day())
                    && mentor.map(entry.mentor()::equals).orElse(true);
        }
    }

    /**
     * @param declined minutes at the end of an entry that are decided not to be paid; they draw on nothing, ever
     */
    public static Allotment of(Collection<HourEntry> worked, Map<EntryId, Minutes> declined, Collection<Pot> pots) {
        var inOrder = pots.stream()
                // What is for one mentor alone is used before what others could use too.
                .sorted(Comparator.comparing((Pot p) -> p.mentor().isEmpty())
                        .thenComparing(Pot::period)
                        .thenComparing(p -> p.grant().value().toString()))
                .toList();
        var left = new HashMap<GrantId, Minutes>();
        inOrder.forEach(p -> left.put(p.grant(), p.hours()));
        var slices = new ArrayList<FundedSlice>();
        var above = new HashMap<EntryId, Minutes>();
        for (var entry : worked.stream().sorted(HourEntry.IN_ORDER).toList()) {
            var covering = inOrder.stream().filter(p -> p.covers(entry)).toList();
            int at = 0;
            int drawable = drawable(entry, declined.getOrDefault(entry.id(), Minutes.ZERO));
            for (var pot : covering) {
                int take = Math.min(
                        drawable - at,
                        left.getOrDefault(pot.grant(), Minutes.ZERO).value());
                if (take <= 0) continue;
                slices.add(new FundedSlice(entry.id(), at, at + take, Optional.of(pot.grant())));
                left.merge(pot.grant(), new Minutes(take), Minutes::minusDownToZero);
                at += take;
            }
            if (drawable > at && !covering.isEmpty()) above.put(entry.id(), new Minutes(drawable - at));
            if (entry.minutes().value() > at)
                slices.add(new FundedSlice(entry.id(), at, entry.minutes().value(), Optional.empty()));
        }
        var used = new HashMap<GrantId, Minutes>();
        inOrder.forEach(p ->
                used.put(p.grant(), p.hours().minusDownToZero(left.getOrDefault(p.grant(), Minutes.ZERO))));
        return new Allotment(List.copyOf(slices), Map.copyOf(used), Map.copyOf(above));
    }

    private static int drawable(HourEntry entry, Minutes declined) {
        return entry.kind().isClaimable()
                ? entry.minutes().minusDownToZero(declined).value()
                : 0;
    }

    public Minutes usedOf(GrantId grant) {
        return used.getOrDefault(grant, Minutes.ZERO);
    }

    /** Minutes of this entry above the totals of the grants that cover its day: somebody must decide about them. */
    public Minutes aboveTotalOf(EntryId entry) {
        return aboveTotal.getOrDefault(entry, Minutes.ZERO);
    }

    /** Every minute no grant carries, on whatever ground. */
    public Minutes unfunded() {
        return Minutes.sum(slices.stream()
                .filter(s -> s.grant().isEmpty())
                .map(FundedSlice::minutes)
                .toList());
    }
}
