package no.kneika.kernel;

import java.math.BigDecimal;

/** A percentage such as holiday pay (feriepenger) 12 % or employer's contribution (arbeidsgiveravgift) 14.1 %. */
public record Percent(BigDecimal value) {

    public static final Percent ZERO = new Percent(BigDecimal.ZERO);

    public Percent {
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0)
            throw new IllegalArgumentException("a percentage lies between 0 and 100");
    }

    public static Percent of(String value) {
        return new Percent(new BigDecimal(value));
    }

    /** This share of an amount, rounded half up to øre. Once per line (rules.md 5). */
    public Money of(Money amount) {
        return Money.roundHalfUp(amount.kroner().multiply(value).movePointLeft(2));
    }

    @Override
    public String toString() {
        return value.toPlainString() + " %";
    }
}
