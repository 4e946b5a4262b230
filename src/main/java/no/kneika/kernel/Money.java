package no.kneika.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** An amount of Norwegian kroner in whole øre (beløp). Exact; may be negative. */
public record Money(long ore) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money ofOre(long ore) {
        return new Money(ore);
    }

    /** @param kroner for example "10337.46"; more than two decimals is a bug. */
    public static Money ofKroner(String kroner) {
        return new Money(new BigDecimal(kroner).movePointRight(2).longValueExact());
    }

    /** Rounds half up to whole øre. Call it once per line (rules.md 5), never on a total. */
    public static Money roundHalfUp(BigDecimal kroner) {
        return new Money(
                kroner.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(ore, other.ore));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(ore, other.ore));
    }

    public Money negate() {
        return new Money(Math.negateExact(ore));
    }

    public Money min(Money other) {
        return ore <= other.ore ? this : other;
    }

    public Money max(Money other) {
        return ore >= other.ore ? this : other;
    }

    public boolean isZero() {
        return ore == 0;
    }

    public boolean isPositive() {
        return ore > 0;
    }

    public boolean isNegative() {
        return ore < 0;
    }

    public BigDecimal kroner() {
        return BigDecimal.valueOf(ore, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(ore, other.ore);
    }

    /** For tests and logs: "10337.46". Pages format with the reader's language. */
    @Override
    public String toString() {
        return kroner().toPlainString();
    }
}
