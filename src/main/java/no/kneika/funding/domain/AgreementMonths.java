package no.kneika.funding.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.kneika.funding.Agreement;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/**
 * The months NAV pays an agreement by (tilskuddsperioder): one for each calendar month it touches. A whole month is a
 * month's hours and sum; a part of one is its days of an average month, of both (rules.md 5 SETTLED).
 */
public final class AgreementMonths {

    private static final BigDecimal MINUTES_IN_AN_HOUR = BigDecimal.valueOf(60);

    private AgreementMonths() {}

    public static List<Agreement.Month> of(Period period, AgreementTerms terms) {
        var sum = AgreementSum.of(terms);
        var months = new ArrayList<Agreement.Month>();
        for (var month = YearMonth.from(period.from());
                !month.atDay(1).isAfter(period.to());
                month = month.plusMonths(1)) {
            var whole = Period.month(month);
            var days = whole.intersection(period).orElseThrow();
            months.add(
                    days.equals(whole)
                            ? new Agreement.Month(days, hours(terms, BigDecimal.ONE), sum.month())
                            : new Agreement.Month(
                                    days, hours(terms, AgreementSum.shareOfMonth((int) days.days())), sum.part((int)
                                            days.days())));
        }
        return List.copyOf(months);
    }

    /** What the agreement gives in all. */
    public static Minutes total(Period period, AgreementTerms terms) {
        return Minutes.sum(
                of(period, terms).stream().map(Agreement.Month::hours).toList());
    }

    private static Minutes hours(AgreementTerms terms, BigDecimal months) {
        return new Minutes(terms.hours()
                .multiply(MINUTES_IN_AN_HOUR)
                .multiply(months)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact());
    }
}
