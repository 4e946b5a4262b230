package no.kneika.funding.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.kneika.funding.SubsidyPeriod;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;

/**
 * Why what NAV pays for a month is not what the month cost (avvik), in parts that sum to the difference to the øre: NAV paid
 * something else than was agreed; fewer or more hours were worked than agreed; an hour cost more or less than agreed.
 */
public record MonthVariance(List<Part> parts, Money difference) {

    /** One reason, and what it comes to; positive is in the institution's favour. */
    public record Part(Cause cause, Money amount) {}

    public enum Cause {
        PAID_OTHERWISE,
        OTHER_HOURS,
        OTHER_COST
    }

    public static MonthVariance of(SubsidyPeriod it) {
        var pays = it.pays();
        var worth = worth(it.expected(), it.agreed(), it.worked());
        var parts = new ArrayList<Part>();
        add(parts, Cause.PAID_OTHERWISE, pays.minus(it.expected()));
        add(parts, Cause.OTHER_HOURS, it.expected().minus(worth));
        add(parts, Cause.OTHER_COST, worth.minus(it.cost()));
        return new MonthVariance(List.copyOf(parts), pays.minus(it.cost()));
    }

    private static void add(List<Part> parts, Cause cause, Money amount) {
        if (!amount.isZero()) parts.add(new Part(cause, amount));
    }

    /** What the worked time is worth at the agreed sum; a pause is worth nothing an hour. */
    private static Money worth(Money expected, Minutes agreed, Minutes worked) {
        if (agreed.isZero()) return Money.ZERO;
        return Money.roundHalfUp(expected.kroner()
                .multiply(BigDecimal.valueOf(worked.value()))
                .divide(BigDecimal.valueOf(agreed.value()), 10, java.math.RoundingMode.HALF_UP));
    }
}
