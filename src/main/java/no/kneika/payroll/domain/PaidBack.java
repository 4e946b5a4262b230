package no.kneika.payroll.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.institution.CostPart;
import no.kneika.kernel.LargestRemainder;
import no.kneika.kernel.Money;
import no.kneika.ledger.PayBack;
import no.kneika.ledger.Piece;
import no.kneika.ledger.PieceId;
import no.kneika.ledger.Share;
import no.kneika.payroll.domain.Matching.Matched;

/**
 * Spreads what a line with a minus took back over what the minutes cost, part by part, by largest remainder (rules.md 5): to the øre.
 * Where it takes less than they cost, the rest stays paid; where it takes more, the rest is of the line's other hours.
 */
public final class PaidBack {

    private PaidBack() {}

    /** A piece as it stands: what of it has not been taken back before. */
    private record Standing(Piece piece, int end, Money amount) {

        boolean holds(int minute) {
            return minute >= piece.fromMinute() && minute < end;
        }

        /** What the minutes before this one cost. */
        Money before(int minute) {
            return Money.ofOre(BigDecimal.valueOf(amount.ore())
                    .multiply(BigDecimal.valueOf(minute - piece.fromMinute()))
                    .divide(BigDecimal.valueOf(end - piece.fromMinute()), 0, RoundingMode.HALF_UP)
                    .longValueExact());
        }
    }

    /**
     * @param shares of the entries of the line that was sent
     * @param ends where what is left of a piece ends, of those that were taken of before
     */
    public static List<PayBack> of(
            Matched matched, UUID voucherLine, Collection<Share> shares, Map<PieceId, Integer> ends) {
        var layer = matched.sent().orElseThrow().layer();
        var row = matched.row();
        // What the same file pays anew is of this round, and is not what is taken back.
        var rounds = matched.spans().stream()
                .collect(Collectors.toMap(span -> span.entry().value(), Matching.PaidSpan::round));
        var backs = new ArrayList<PayBack>();
        row.parts().forEach((part, amount) -> {
            var pieces = standing(shares, part, layer, ends).stream()
                    .filter(it ->
                            it.piece().round() < rounds.getOrDefault(it.piece().entry(), Integer.MAX_VALUE))
                    .toList();
            var from = cut(matched, pieces);
            var taken = amounts(amount.negate(), pieces, from);
            for (int i = 0; i < pieces.size(); i++) {
                var it = pieces.get(i);
                var start = from.get(i);
                if (start < it.end())
                    backs.add(new PayBack(
                            it.piece().standing(it.end(), it.amount()),
                            start,
                            voucherLine,
                            row.payrollMonth(),
                            taken.get(i)));
                else if (taken.get(i).isPositive())
                    backs.add(new PayBack(
                            it.piece(), it.piece().toMinute(), voucherLine, row.payrollMonth(), taken.get(i)));
            }
        });
        return backs;
    }

    private static List<Standing> standing(
            Collection<Share> shares, CostPart part, int layer, Map<PieceId, Integer> ends) {
        var amounts = new LinkedHashMap<PieceId, Standing>();
        for (var share : shares) {
            var piece = share.piece();
            if (piece.part() != part || piece.layer() != layer) continue;
            var cost = share.at().isCost() ? share.amount() : Money.ZERO;
            amounts.merge(
                    piece.id(),
                    new Standing(piece, ends.getOrDefault(piece.id(), piece.toMinute()), cost),
                    (a, b) -> new Standing(a.piece(), a.end(), a.amount().plus(b.amount())));
        }
        return List.copyOf(amounts.values());
    }

    /** The first minute of each piece that is taken back; its end where none is. */
    private static List<Integer> cut(Matched matched, List<Standing> pieces) {
        return pieces.stream()
                .map(it -> matched.spans().stream()
                        .filter(span -> span.entry().value().equals(it.piece().entry()))
                        .map(span -> Math.max(span.from(), it.piece().fromMinute()))
                        .filter(it::holds)
                        .findFirst()
                        .orElse(it.end()))
                .toList();
    }

    private static List<Money> amounts(Money back, List<Standing> pieces, List<Integer> from) {
        var worth = new ArrayList<Money>();
        for (int i = 0; i < pieces.size(); i++) {
            var it = pieces.get(i);
            worth.add(from.get(i) < it.end() ? it.amount().minus(it.before(from.get(i))) : Money.ZERO);
        }
        var first = back.min(Money.sum(worth));
        var taken = new ArrayList<>(spread(first, worth));
        var rest = back.minus(first);
        if (rest.isPositive()) {
            var left = new ArrayList<Money>();
            for (int i = 0; i < pieces.size(); i++)
                left.add(pieces.get(i).amount().minus(taken.get(i)));
            var more = spread(rest, left);
            for (int i = 0; i < taken.size(); i++) taken.set(i, taken.get(i).plus(more.get(i)));
        }
        return taken;
    }

    private static List<Money> spread(Money amount, List<Money> over) {
        return LargestRemainder.spread(amount, over.stream().map(Money::ore).toList());
    }
}
