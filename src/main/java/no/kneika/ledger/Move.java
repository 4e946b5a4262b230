package no.kneika.ledger;

import java.util.List;
import no.kneika.kernel.Money;

/**
 * A share and where its parts go (flytting).
 *
 * @param legs what is not named stays where it is
 */
public record Move(Share share, List<Leg> legs) {

    public Move {
        legs = List.copyOf(legs);
        if (legs.isEmpty()) throw new IllegalArgumentException("a move goes somewhere");
        var moved = Money.sum(legs.stream().map(Leg::amount).toList());
        if (moved.compareTo(share.amount()) > 0)
            throw new IllegalArgumentException("moves " + moved + " of " + share.amount());
        for (var leg : legs) {
            if (!share.at().leadsTo(leg.to()) && !share.at().isUndoneTo(leg.to()))
                throw new IllegalArgumentException(share.at() + " does not lead to " + leg.to());
            if (!leg.amount().isPositive()) throw new IllegalArgumentException("a part of a share is something");
        }
    }

    /** The share, or a part of it, to one place; the grant it is held for follows it. */
    public static Move of(Share share, Money amount, Account to) {
        return new Move(share, List.of(new Leg(amount, to, share.grant())));
    }

    /** What stays. */
    public Money rest() {
        return share.amount().minus(Money.sum(legs.stream().map(Leg::amount).toList()));
    }

    /** All of it goes to one place: nothing is split. */
    public boolean isWhole() {
        return legs.size() == 1 && rest().isZero();
    }
}
