package no.kneika.claims.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;

/** Reads back which percentage payroll used (prosentsats), from what it paid. */
final class PaidPercent {

    private PaidPercent() {}

    /**
     * Holiday pay, pension and contribution have one decimal by law and agreement (14.1, 10.2 ...). The øre of a voucher
     * are spread over entries, so a part of it may be off by one øre a piece; within that, the one-decimal percentage is
     * what was paid. Otherwise the plain ratio is.
     */
    static Percent of(Money paid, Money base, int pieces) {
        if (!base.isPositive() || !paid.isPositive()) return Percent.ZERO;
        var ratio = paid.kroner().movePointRight(2).divide(base.kroner(), 6, RoundingMode.HALF_UP);
        var plain = new Percent(ratio.setScale(1, RoundingMode.HALF_UP).min(BigDecimal.valueOf(100)));
        var off = Math.abs(plain.of(base).minus(paid).ore());
        return off <= pieces ? plain : new Percent(ratio.min(BigDecimal.valueOf(100)));
    }
}
