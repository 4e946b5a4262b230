package no.kneika.claims.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.institution.CostPart;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.ledger.PieceId;

/**
 * What a grant's claim would be today (regnestykket), rules.md 5: every approved, paid minute the grant carries, within its
 * ceiling, that no other claim has. A total is the sum of its lines; the institution's own cost is the residual.
 */
public record Calculation(Terms terms, List<Line> lines, List<NotNow> notNow, Minutes alreadyClaimed) {

    /** @param all every slice of the case, carried by this grant, another or none */
    public static Calculation of(Terms terms, Collection<Work> all, Collection<Cost> costs) {
        var work = WithinHours.of(terms, all, costs);
        var claimable = new HashMap<UUID, List<Work>>();
        for (var slice : work)
            if (slice.isCarriedBy(terms.grant()) && slice.approved() && !slice.sick())
                claimable
                        .computeIfAbsent(slice.entry(), any -> new ArrayList<>())
                        .add(slice);
        var groups = new HashMap<Key, EnumMap<CostPart, List<Covered>>>();
        var taken = costs.stream()
                .filter(Cost::taken)
                .collect(Collectors.groupingBy(cost -> cost.piece().entry()));
        int claimed = 0;
        for (var cost : costs) {
            // What the funder does not pay of minutes that are claimed already is no part of what comes later.
            if (!terms.covers(cost.piece().part())
                    && taken.getOrDefault(cost.piece().entry(), List.of()).stream()
                            .anyMatch(cost::isBeside)) continue;
            var covered = Covered.by(cost, claimable.getOrDefault(cost.piece().entry(), List.of()));
            if (covered.minutes() == 0) continue;
            if (cost.taken()) {
                if (cost.piece().part() == CostPart.WAGE && !cost.piece().isBackPay()) claimed += covered.minutes();
                continue;
            }
            groups.computeIfAbsent(Key.of(cost), any -> new EnumMap<>(CostPart.class))
                    .computeIfAbsent(cost.piece().part(), any -> new ArrayList<>())
                    .add(covered);
        }
        var lines = groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Key.IN_ORDER))
                .map(group -> line(terms, group.getKey(), group.getValue()))
                .toList();
        return new Calculation(terms, lines, Leftover.of(terms, work, costs), new Minutes(claimed));
    }

    private static Line line(Terms terms, Key key, Map<CostPart, List<Covered>> group) {
        var minutes = new Minutes(group.getOrDefault(CostPart.WAGE, List.of()).stream()
                .mapToInt(Covered::minutes)
                .sum());
        var paid = new EnumMap<CostPart, Money>(CostPart.class);
        group.forEach((part, pieces) ->
                paid.put(part, Money.sum(pieces.stream().map(Covered::worth).toList())));
        // Back pay fills up to the ceiling from what was paid before it (rules.md 5).
        var rate = terms.claimable(key.below().plus(key.rate())).above(terms.claimable(key.below()));
        var amounts = Percentages.claim(terms, rate.times(minutes), paid, group);
        var parts = new ArrayList<Line.Part>();
        amounts.claimable().forEach((part, amount) -> parts.addAll(spread(part, amount, group)));
        return new Line(
                key.mentor(),
                key.payrollMonth(),
                key.below(),
                key.rate(),
                rate,
                minutes,
                amounts.percents(),
                amounts.claimable(),
                Map.copyOf(paid),
                List.copyOf(parts));
    }

    private static List<Line.Part> spread(CostPart part, Money amount, Map<CostPart, List<Covered>> group) {
        var pieces = group.getOrDefault(part, List.of());
        var shares = Spread.within(amount, pieces.stream().map(Covered::worth).toList());
        var parts = new ArrayList<Line.Part>();
        for (int i = 0; i < pieces.size(); i++)
            if (shares.get(i).isPositive())
                parts.add(new Line.Part(pieces.get(i).cost().piece().id(), part, shares.get(i)));
        return parts;
    }

    public Money total() {
        return Money.sum(lines.stream().map(Line::claimableTotal).toList());
    }

    public Money total(CostPart part) {
        return Money.sum(lines.stream().map(line -> line.claimable(part)).toList());
    }

    /** What payroll paid for the minutes of these lines. */
    public Money paid() {
        return Money.sum(lines.stream().map(Line::paidTotal).toList());
    }

    /** The residual: what was paid for these minutes and the funder does not pay. Never rounded by itself. */
    public Money ownCost() {
        return paid().minus(total());
    }

    /** Hours worked; back pay is of hours that were counted when they were paid. */
    public Minutes minutes() {
        return Minutes.sum(lines.stream()
                .filter(line -> !line.isBackPay())
                .map(Line::minutes)
                .toList());
    }

    public Minutes notNowMinutes() {
        return Minutes.sum(notNow.stream().map(NotNow::minutes).toList());
    }

    /** What of each piece is claimable. */
    public Map<PieceId, Money> byPiece() {
        var amounts = new HashMap<PieceId, Money>();
        for (var line : lines) for (var part : line.parts()) amounts.merge(part.piece(), part.amount(), Money::plus);
        return amounts;
    }

    /** What makes a line: two months, two rates or two mentors are never rounded together, nor pay and back pay. */
    private record Key(PersonId mentor, YearMonth payrollMonth, HourlyRate below, HourlyRate rate) {

        static final Comparator<Key> IN_ORDER = Comparator.comparing(Key::payrollMonth)
                .thenComparing(key -> key.mentor().value())
                .thenComparing(Key::below)
                .thenComparing(Key::rate);

        static Key of(Cost cost) {
            return new Key(
                    cost.piece().mentor(),
                    cost.piece().payrollMonth(),
                    cost.piece().below(),
                    cost.piece().rate());
        }
    }
}
