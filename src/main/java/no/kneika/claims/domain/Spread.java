package no.kneika.claims.domain;

import java.util.ArrayList;
import java.util.List;
import no.kneika.kernel.LargestRemainder;
import no.kneika.kernel.Money;

/** Spreads a line's claimable amount over its pieces, never more on a piece than was paid for it. */
final class Spread {

    private Spread() {}

    /** By weight of what was paid; a share of at most the whole is then never above its own cap by rounding. */
    static List<Money> within(Money total, List<Money> caps) {
        if (total.compareTo(Money.sum(caps)) > 0) throw new IllegalArgumentException("claims more than was paid");
        if (total.isZero())
            return new ArrayList<>(caps.stream().map(cap -> Money.ZERO).toList());
        return LargestRemainder.spread(total, caps.stream().map(Money::ore).toList());
    }
}
