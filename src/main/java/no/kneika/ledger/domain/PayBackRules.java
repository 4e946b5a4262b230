package no.kneika.ledger.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.kneika.kernel.LargestRemainder;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.ledger.Cause;
import no.kneika.ledger.Leg;
import no.kneika.ledger.Move;
import no.kneika.ledger.PayBack;
import no.kneika.ledger.PieceId;
import no.kneika.ledger.Share;

/** Where pay that is taken back is taken from (rules.md 5, Conservation): of every place the piece stands in, in proportion. */
public final class PayBackRules {

    private PayBackRules() {}

    /** @param shares of the pieces, wherever they stand */
    public static Map<Cause, List<Move>> moves(
            Collection<PayBack> all, Collection<Share> shares, PersonId by, Instant at) {
        var standing = shares.stream()
                .filter(share -> share.at().isCost() && share.amount().isPositive())
                .collect(Collectors.groupingBy(share -> share.piece().id(), LinkedHashMap::new, Collectors.toList()));
        var moves = new LinkedHashMap<Cause, List<Move>>();
        for (var back : onceEach(all))
            moves.computeIfAbsent(new Cause(Cause.Kind.TAKE_BACK, back.voucherLine(), by, at), any -> new ArrayList<>())
                    .addAll(of(back.amount(), standing.getOrDefault(back.piece().id(), List.of())));
        return moves;
    }

    // A share moves once at a time: two lines that take of one piece are told one after the other.
    private static Collection<PayBack> onceEach(Collection<PayBack> all) {
        var seen = new LinkedHashMap<PieceId, PayBack>();
        for (var back : all)
            if (back.amount().isPositive() && seen.put(back.piece().id(), back) != null)
                throw new IllegalArgumentException("two lines take of one piece at once");
        return seen.values();
    }

    private static List<Move> of(Money amount, List<Share> shares) {
        var there = Money.sum(shares.stream().map(Share::amount).toList());
        if (amount.compareTo(there) > 0)
            throw new IllegalStateException("takes back " + amount + " of " + there + " that is paid");
        var parts = LargestRemainder.spread(
                amount, shares.stream().map(share -> share.amount().ore()).toList());
        var moves = new ArrayList<Move>();
        for (int i = 0; i < parts.size(); i++) {
            var share = shares.get(i);
            if (parts.get(i).isPositive())
                moves.add(
                        new Move(share, List.of(new Leg(parts.get(i), share.at().whenTakenBack(), share.grant()))));
        }
        return moves;
    }
}
