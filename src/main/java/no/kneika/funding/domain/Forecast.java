package no.kneika.funding.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;

/**
 * What a line of the own budget will have cost when its year is over (prognose): what each grant has cost so far, kept up
 * through the rest of its days, and never more than it has bound.
 *
 * @param used what had been used at the end of each month of the year there is cost for, January first
 * @param atYearEnd what will have been used of it
 */
public record Forecast(List<Money> used, Money atYearEnd) {

    /** A month's cost is known when payroll has paid it; until then nothing is read out of it. */
    private static final int DAYS_OF_PAYROLL = 45;

    /**
     * A grant on the line.
     *
     * @param cost by month of work, as payroll has paid it
     */
    public record Binding(Money bound, Period period, Map<YearMonth, Money> cost) {

        Money spent() {
            return Money.sum(cost.values());
        }

        Money atEnd(LocalDate today) {
            var known = today.minusDays(DAYS_OF_PAYROLL);
            if (known.isBefore(period.from().plusMonths(1))) return bound.max(spent());
            var last = known.isAfter(period.to()) ? period.to() : known;
            var whole = spent().kroner()
                    .multiply(BigDecimal.valueOf(period.days()))
                    .divide(BigDecimal.valueOf(new Period(period.from(), last).days()), 2, RoundingMode.HALF_UP);
            return Money.roundHalfUp(whole).min(bound).max(spent());
        }
    }

    /** @param ruled what rulings have charged: it is used, and there comes no more of it */
    public static Forecast of(Collection<Binding> grants, Money ruled, int year, LocalDate today) {
        var byMonth = new TreeMap<YearMonth, Money>();
        for (var grant : grants)
            grant.cost().forEach((month, sum) -> byMonth.merge(inYear(month, year), sum, Money::plus));
        var used = new ArrayList<Money>();
        var sum = ruled;
        var last = byMonth.isEmpty() ? YearMonth.of(year, 1).minusMonths(1) : byMonth.lastKey();
        for (var month = YearMonth.of(year, 1); !month.isAfter(last); month = month.plusMonths(1)) {
            sum = sum.plus(byMonth.getOrDefault(month, Money.ZERO));
            used.add(sum);
        }
        var end = Money.sum(grants.stream().map(grant -> grant.atEnd(today)).toList())
                .plus(ruled);
        return new Forecast(List.copyOf(used), end);
    }

    /** A grant that goes on into the next year is of the line it was given on. */
    private static YearMonth inYear(YearMonth month, int year) {
        return month.getYear() > year ? YearMonth.of(year, 12) : month;
    }
}
