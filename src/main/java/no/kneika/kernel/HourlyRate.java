package no.kneika.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Kroner per hour (timelønn, timesats), an exact decimal, never negative. */
public record HourlyRate(BigDecimal kroner) implements Comparable<HourlyRate> {

    public HourlyRate {
        if (kroner.signum() < 0) throw new IllegalArgumentException("a rate is never negative");
        kroner = kroner.stripTrailingZeros();
        if (kroner.scale() < 2) kroner = kroner.setScale(2);
    }

    public static final HourlyRate ZERO = of("0");

    public static HourlyRate of(String kroner) {
        return new HourlyRate(new BigDecimal(kroner));
    }

    /** Minutes × rate / 60, rounded half up to øre. Once per line (rules.md 5). */
    public Money times(Minutes minutes) {
        return Money.roundHalfUp(kroner.multiply(BigDecimal.valueOf(minutes.value()))
                .divide(BigDecimal.valueOf(60), 10, RoundingMode.HALF_UP));
    }

    /** A part of a rate on top of another, as back pay is. */
    public HourlyRate plus(HourlyRate other) {
        return new HourlyRate(kroner.add(other.kroner));
    }

    /** What is left of a rate above another, nothing when there is none. */
    public HourlyRate above(HourlyRate other) {
        return new HourlyRate(kroner.subtract(other.kroner).max(BigDecimal.ZERO));
    }

    public HourlyRate atMost(HourlyRate ceiling) {
        return compareTo(ceiling) <= 0 ? this : ceiling;
    }

    @Override
    public int compareTo(HourlyRate other) {
        return kroner.compareTo(other.kroner);
    }

    @Override
    public String toString() {
        return kroner.toPlainString();
    }
}
