package no.kneika.funding.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;

/**
 * What an agreement with NAV (mentoravtale 2026) says about money: the mentor's wage, the hours of a month and the
 * employer's rates, in NAV's own fields and with the values they take.
 *
 * @param wage whole kroner (lønn)
 * @param kind what that is the wage of (lønnstype)
 * @param position per cent of a full post (stillingsprosent); asked for all kinds but an hourly wage
 * @param hours a month; NAV's field takes whole hours, its arithmetic any
 * @param holiday holiday pay (feriepengesats), as a share: 0.12 is 12 %
 * @param pension occupational pension (otp-sats), as a share
 * @param contribution employer's contribution (arbeidsgiveravgift), as a share, by zone
 */
public record AgreementTerms(
        BigDecimal wage,
        WageKind kind,
        BigDecimal position,
        BigDecimal hours,
        BigDecimal holiday,
        BigDecimal pension,
        BigDecimal contribution) {

    /** The wage is the wage of one of these; a year has 1950 hours (NAV's public code, 2026). */
    public enum WageKind {
        YEAR(1),
        MONTH(12),
        WEEK(52),
        DAY(260),
        HOUR(1950);

        private final int inAYear;

        WageKind(int inAYear) {
            this.inAYear = inAYear;
        }
    }

    private static final String SOURCE = "design/integrations.md NAV mentor agreements (2026)";
    private static final BigDecimal HOURS_IN_A_YEAR = BigDecimal.valueOf(1950);
    private static final BigDecimal FULL_POST = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(999);
    private static final BigDecimal MOST_KRONER = BigDecimal.valueOf(99_999_999);
    private static final int DECIMALS = 10;

    /** The values NAV's form offers. */
    public static final List<BigDecimal> HOLIDAY = shares("0", "0.102", "0.12", "0.125", "0.143");

    /** The zones' rates NAV's form offers. */
    public static final List<BigDecimal> CONTRIBUTION = shares("0", "0.051", "0.064", "0.079", "0.106", "0.141");

    /** The terms, or every field that NAV would not take. */
    public static Decision<AgreementTerms> of(AgreementTerms asked) {
        var wrong = new ArrayList<Reason>();
        if (asked.wage.signum() <= 0 || asked.wage.compareTo(MOST_KRONER) > 0 || !isWhole(asked.wage))
            wrong.add(Reason.of("agreement-wage-whole-kroner", SOURCE).at("wage"));
        if (asked.position.signum() <= 0 || asked.position.compareTo(FULL_POST) > 0)
            wrong.add(Reason.of("agreement-position", SOURCE).at("position"));
        if (asked.hours.signum() < 0 || asked.hours.compareTo(MOST_HOURS) > 0)
            wrong.add(Reason.of("agreement-hours", SOURCE).at("hours"));
        if (!isOneOf(HOLIDAY, asked.holiday))
            wrong.add(Reason.of("agreement-holiday", SOURCE).at("holiday"));
        if (asked.pension.signum() < 0 || asked.pension.compareTo(BigDecimal.ONE) >= 0)
            wrong.add(Reason.of("agreement-pension", SOURCE).at("pension"));
        if (!isOneOf(CONTRIBUTION, asked.contribution))
            wrong.add(Reason.of("agreement-contribution", SOURCE).at("contribution"));
        return Decision.unless(wrong, asked);
    }

    /**
     * Kroner an hour as NAV counts it (rules.md 5 SETTLED): an hourly wage as it is; any other is amount / (1950 / n),
     * n of them in a year, × (100 / position %), each quotient to ten decimals half up, the result half up to a krone.
     */
    public BigDecimal hourly() {
        if (kind == WageKind.HOUR) return wage;
        var hoursInOne = quotient(HOURS_IN_A_YEAR, BigDecimal.valueOf(kind.inAYear));
        return quotient(wage, hoursInOne)
                .multiply(quotient(FULL_POST, position))
                .setScale(0, RoundingMode.HALF_UP);
    }

    /** The same for another number of hours; NAV takes 0, which is a pause. */
    AgreementTerms withHours(BigDecimal others) {
        return new AgreementTerms(wage, kind, position, others, holiday, pension, contribution);
    }

    private static BigDecimal quotient(BigDecimal of, BigDecimal by) {
        return of.divide(by, DECIMALS, RoundingMode.HALF_UP);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean isOneOf(List<BigDecimal> shares, BigDecimal asked) {
        return shares.stream().anyMatch(each -> each.compareTo(asked) == 0);
    }

    private static List<BigDecimal> shares(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }
}
