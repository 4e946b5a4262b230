package no.kneika.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Spreads an amount over parts by weight so that the parts sum to the amount, to the øre (rules.md 5). */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * @param total what to spread; may be negative
     * @param weights not negative; when all are zero the first part takes everything
     * @return one amount per weight, in the same order; ties go to the earlier part
     */
    public static List<Money> spread(Money total, List<Long> weights) {
        if (weights.isEmpty()) {
            if (total.isZero()) return List.of();
            throw new IllegalArgumentException("nothing to spread over");
        }
        if (weights.stream().anyMatch(w -> w < 0)) throw new IllegalArgumentException("a weight is never negative");
        if (total.isNegative())
            return spread(total.negate(), weights).stream().map(Money::negate).toList();
        var sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            var first = new ArrayList<>(weights.stream().map(w -> Money.ZERO).toList());
            first.set(0, total);
            return first;
        }
        var whole = new long[weights.size()];
        var rest = new BigInteger[weights.size()];
        long given = 0;
        for (int i = 0; i < whole.length; i++) {
            var parts = BigInteger.valueOf(total.ore())
                    .multiply(BigInteger.valueOf(weights.get(i)))
                    .divideAndRemainder(sum);
            whole[i] = parts[0].longValueExact();
            rest[i] = parts[1];
            given += whole[i];
        }
        var order = new ArrayList<Integer>();
        for (int i = 0; i < whole.length; i++) order.add(i);
        order.sort(Comparator.<Integer, BigInteger>comparing(i -> rest[i]).reversed());
        for (int i = 0; given < total.ore(); i++, given++) whole[order.get(i)]++;
        var spread = new ArrayList<Money>();
        for (long part : whole) spread.add(Money.ofOre(part));
        return spread;
    }
}
