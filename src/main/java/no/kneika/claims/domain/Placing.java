package no.kneika.claims.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.Money;
import no.kneika.ledger.Account;
import no.kneika.ledger.Leg;
import no.kneika.ledger.Piece;
import no.kneika.ledger.PieceId;
import no.kneika.ledger.Share;

/**
 * Where every øre of a case belongs now (plassering): what a claim could have is CLAIMABLE, what a budget or an agreement
 * carries is there, and the rest is the institution's OWN. What is claimed or settled is left alone.
 */
public final class Placing {

    private Placing() {}

    /** How a grant's money comes back, as the placing needs it. */
    public sealed interface Carrier {
        UUID grant();

        record Claim(Terms terms) implements Carrier {
            @Override
            public UUID grant() {
                return terms.grant();
            }
        }

        record Budget(UUID grant) implements Carrier {}

        /** @param pays what NAV pays for work of each month; what a month cost above it is the institution's own */
        record Agreement(UUID grant, Map<YearMonth, Money> pays) implements Carrier {
            public Agreement {
                pays = Map.copyOf(pays);
            }
        }
    }

    /** An amount of a piece and where it belongs. */
    public record Place(Account account, Optional<UUID> grant, Money amount) {}

    /** Where the amounts of each piece that is not taken belong; they sum to the piece. */
    public static Map<PieceId, List<Place>> places(
            Collection<Carrier> carriers, Collection<Work> work, Collection<Cost> costs) {
        var claimable = new HashMap<UUID, Map<PieceId, Money>>();
        for (var carrier : carriers)
            switch (carrier) {
                case Carrier.Claim claim ->
                    claimable.put(
                            claim.grant(),
                            Calculation.of(claim.terms(), work, costs).byPiece());
                case Carrier.Agreement agreement ->
                    claimable.put(agreement.grant(), PaidByMonth.of(agreement, work, costs));
                case Carrier.Budget budget -> {}
            }
        var byGrant = new HashMap<UUID, Carrier>();
        carriers.forEach(carrier -> byGrant.put(carrier.grant(), carrier));
        var slices = new HashMap<UUID, List<Work>>();
        work.forEach(slice ->
                slices.computeIfAbsent(slice.entry(), any -> new ArrayList<>()).add(slice));
        var places = new LinkedHashMap<PieceId, List<Place>>();
        for (var cost : costs) {
            if (cost.taken()) continue;
            var piece = cost.piece();
            places.put(piece.id(), of(cost, slices.getOrDefault(piece.entry(), List.of()), byGrant, claimable));
        }
        return places;
    }

    /** Øre that payroll kept when it took the hours' pay back are nobody's work, and so the institution's own. */
    public static List<Place> remains(Money left) {
        return List.of(new Place(Account.OWN, Optional.empty(), left));
    }

    private static List<Place> of(
            Cost cost, List<Work> slices, Map<UUID, Carrier> carriers, Map<UUID, Map<PieceId, Money>> claimable) {
        var piece = cost.piece();
        var places = new ArrayList<Place>();
        var left = piece.amount();
        for (var grant : grantsOf(piece, slices)) {
            var carried = carries(cost, slices, grant, carriers, claimable);
            if (carried.amount().isPositive()) places.add(carried);
            left = left.minus(carried.amount());
            // Of the minutes this grant is for, what does not come back. Minutes no grant is for are nobody's but ours.
            var own = worth(cost, slices, grant).minus(carried.amount()).min(left);
            if (!own.isPositive()) continue;
            places.add(new Place(Account.OWN, carried.grant(), own));
            left = left.minus(own);
        }
        if (left.isPositive()) places.add(new Place(Account.OWN, Optional.empty(), left));
        return places;
    }

    private static Place carries(
            Cost cost,
            List<Work> slices,
            UUID grant,
            Map<UUID, Carrier> carriers,
            Map<UUID, Map<PieceId, Money>> claimable) {
        var of = Optional.of(grant);
        return switch (carriers.get(grant)) {
            case null -> new Place(Account.OWN, of, Money.ZERO);
            case Carrier.Claim claim -> new Place(Account.CLAIMABLE, of, comesBack(cost, grant, claimable));
            case Carrier.Budget budget -> new Place(Account.BUDGET, of, worth(cost, slices, grant));
            case Carrier.Agreement agreement ->
                new Place(Account.COVERED_BY_AGREEMENT, of, comesBack(cost, grant, claimable));
        };
    }

    private static Money comesBack(Cost cost, UUID grant, Map<UUID, Map<PieceId, Money>> pieces) {
        return pieces.getOrDefault(grant, Map.of()).getOrDefault(cost.piece().id(), Money.ZERO);
    }

    private static Money worth(Cost cost, List<Work> slices, UUID grant) {
        return Covered.by(
                        cost,
                        slices.stream()
                                .filter(slice -> slice.isCarriedBy(grant))
                                .toList())
                .worth();
    }

    private static List<UUID> grantsOf(Piece piece, List<Work> slices) {
        return slices.stream()
                .filter(slice -> slice.overlap(piece.fromMinute(), piece.toMinute()) > 0)
                .flatMap(slice -> slice.grant().stream())
                .distinct()
                .toList();
    }

    /** The fewest moves that bring the shares of one piece to their places; what already is where it belongs stays. */
    public static Map<Share, List<Leg>> moves(Collection<Share> shares, List<Place> places) {
        var wanted = new ArrayList<>(places);
        var surplus = new LinkedHashMap<Share, Money>();
        for (var share : shares) {
            var stays = take(wanted, share);
            if (share.amount().compareTo(stays) > 0)
                surplus.put(share, share.amount().minus(stays));
        }
        var moves = new LinkedHashMap<Share, List<Leg>>();
        surplus.forEach((share, amount) -> {
            var left = amount;
            for (int i = 0; i < wanted.size() && left.isPositive(); i++) {
                var place = wanted.get(i);
                var part = left.min(place.amount());
                if (!part.isPositive()) continue;
                moves.computeIfAbsent(share, any -> new ArrayList<>())
                        .add(new Leg(part, place.account(), place.grant()));
                wanted.set(
                        i,
                        new Place(place.account(), place.grant(), place.amount().minus(part)));
                left = left.minus(part);
            }
        });
        return moves;
    }

    private static Money take(List<Place> wanted, Share share) {
        for (int i = 0; i < wanted.size(); i++) {
            var place = wanted.get(i);
            if (place.account() != share.at() || !place.grant().equals(share.grant())) continue;
            var stays = share.amount().min(place.amount());
            wanted.set(
                    i, new Place(place.account(), place.grant(), place.amount().minus(stays)));
            return stays;
        }
        return Money.ZERO;
    }
}
