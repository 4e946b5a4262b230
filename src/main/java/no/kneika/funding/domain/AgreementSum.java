package no.kneika.funding.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import no.kneika.kernel.Money;

/**
 * What NAV pays by itself for a calendar month of an agreement (tilskuddsperiode), step by step as NAV counts it
 * (rules.md 5 SETTLED, N26). Exact steps; only the sums are whole kroner.
 *
 * @param hourly whole kroner an hour
 * @param wage L = hourly × hours
 * @param holiday F = holiday rate × L
 * @param pension O = pension rate × (L + F)
 * @param contribution A = contribution × (L + F + O)
 */
public record AgreementSum(
        BigDecimal hourly, BigDecimal wage, BigDecimal holiday, BigDecimal pension, BigDecimal contribution) {

    /** Days in a month, in the middle (365.25 / 12). */
    private static final BigDecimal DAYS_IN_A_MONTH = new BigDecimal("30.4375");

    /** The longest part of a month; 31 days are a whole one, and by the average month would be paid as more than that. */
    public static final int MOST_DAYS = 30;

    /** NAV rounds in two places; both are right within this. */
    public static final Money TOLERATED = Money.ofKroner("1");

    public static AgreementSum of(AgreementTerms terms) {
        var hourly = terms.hourly();
        var wage = hourly.multiply(terms.hours());
        var holiday = terms.holiday().multiply(wage);
        var pension = terms.pension().multiply(wage.add(holiday));
        var contribution = terms.contribution().multiply(wage.add(holiday).add(pension));
        return new AgreementSum(hourly, wage, holiday, pension, contribution);
    }

    /** A whole month: L cut to whole kroner, and the rest together rounded half up to whole kroner. */
    public Money month() {
        return kroner(wage.setScale(0, RoundingMode.DOWN).add(rounded(beyondWage())));
    }

    /** As a later step of NAV's counts it: all of it rounded once, half up. At most one krone from {@link #month}. */
    public Money monthRoundedOnce() {
        return kroner(rounded(wage.add(beyondWage())));
    }

    /** Part of a month: days × the month's sum / 30.4375, half up to whole kroner. */
    public Money part(int days) {
        return kroner(
                BigDecimal.valueOf(days).multiply(month().kroner()).divide(DAYS_IN_A_MONTH, 0, RoundingMode.HALF_UP));
    }

    /** How much of an average month some days are. */
    static BigDecimal shareOfMonth(int days) {
        return BigDecimal.valueOf(days).divide(DAYS_IN_A_MONTH, MathContext.DECIMAL64);
    }

    /** Whether a payment is what NAV's own arithmetic comes to, in either of its ways. */
    public boolean isPaidBy(Money payment) {
        var away = payment.minus(month());
        return away.max(away.negate()).compareTo(TOLERATED) <= 0;
    }

    private BigDecimal beyondWage() {
        return holiday.add(pension).add(contribution);
    }

    private static BigDecimal rounded(BigDecimal kroner) {
        return kroner.setScale(0, RoundingMode.HALF_UP);
    }

    private static Money kroner(BigDecimal whole) {
        return Money.ofKroner(whole.toPlainString());
    }
}
