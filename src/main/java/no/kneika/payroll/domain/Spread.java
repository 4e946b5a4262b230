package no.kneika.payroll.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import no.kneika.hours.EntryId;
import no.kneika.hours.FundedSlice;
import no.kneika.institution.CostPart;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.LargestRemainder;
import no.kneika.ledger.Piece;
import no.kneika.ledger.PieceId;
import no.kneika.payroll.domain.Matching.Matched;
import no.kneika.payroll.domain.Matching.PaidSpan;

/**
 * Spreads what one voucher line paid over the minutes it paid for, part by part, by largest remainder: to the øre
 * (rules.md 5). Minutes carried by different grants become different pieces, and back pay those of the pieces it stands on.
 */
public final class Spread {

    private Spread() {}

    public static List<Piece> of(
            Matched matched, UUID voucherLine, Map<EntryId, List<FundedSlice>> slices, Supplier<PieceId> ids) {
        return of(matched, voucherLine, slices, Map.of(), ids);
    }

    /** @param known what was paid before for each entry: what back pay stands on */
    public static List<Piece> of(
            Matched matched,
            UUID voucherLine,
            Map<EntryId, List<FundedSlice>> slices,
            Map<EntryId, List<Piece>> known,
            Supplier<PieceId> ids) {
        var sent = matched.sent().orElseThrow();
        var below = new HashMap<EntryId, List<Piece>>();
        for (var span : matched.spans())
            below.put(
                    span.entry(),
                    known.getOrDefault(span.entry(), List.of()).stream()
                            .filter(piece -> piece.part() == CostPart.WAGE && piece.layer() < sent.layer())
                            .toList());
        var cut = matched.spans().stream()
                .flatMap(span -> cut(
                        span, slices.getOrDefault(span.entry(), List.of()), below.getOrDefault(span.entry(), List.of()))
                        .stream())
                .toList();
        var weights = cut.stream().map(span -> (long) span.minutes().value()).toList();
        var row = matched.row();
        var pieces = new ArrayList<Piece>();
        row.parts().forEach((part, amount) -> {
            var shares = LargestRemainder.spread(amount, weights);
            for (int i = 0; i < cut.size(); i++) {
                if (shares.get(i).isZero()) continue; // what costs nothing needs no place
                var span = cut.get(i);
                pieces.add(new Piece(
                        ids.get(),
                        span.caseId(),
                        sent.mentor(),
                        span.entry().value(),
                        span.from(),
                        span.to(),
                        voucherLine,
                        part,
                        shares.get(i),
                        span.day(),
                        row.payrollMonth(),
                        row.rate(),
                        sent.layer(),
                        paidBelow(span, below.getOrDefault(span.entry(), List.of())),
                        span.round()));
            }
        });
        return pieces;
    }

    private static HourlyRate paidBelow(PaidSpan span, List<Piece> below) {
        // Of a layer that was taken back and paid anew, what was paid last.
        var layers = new HashMap<Integer, Piece>();
        below.stream()
                .filter(piece -> piece.fromMinute() <= span.from() && piece.toMinute() >= span.to())
                .forEach(piece -> layers.merge(piece.layer(), piece, (a, b) -> a.round() >= b.round() ? a : b));
        return layers.values().stream().map(Piece::rate).reduce(HourlyRate.ZERO, HourlyRate::plus);
    }

    private static List<PaidSpan> cut(PaidSpan span, Collection<FundedSlice> slices, List<Piece> below) {
        var at = new TreeSet<Integer>(List.of(span.from(), span.to()));
        slices.forEach(slice -> at.add(slice.fromMinute()));
        below.forEach(piece -> at.addAll(List.of(piece.fromMinute(), piece.toMinute())));
        var pieces = new ArrayList<PaidSpan>();
        int from = span.from();
        for (int to : at.subSet(span.from(), false, span.to(), true)) {
            pieces.add(new PaidSpan(span.entry(), span.caseId(), span.day(), from, to, span.round()));
            from = to;
        }
        return pieces;
    }
}
