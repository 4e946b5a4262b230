package no.kneika.claims.domain;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.ledger.Account;
import no.kneika.ledger.Cause;
import no.kneika.ledger.Posted;

/** A year of money as pictures show it: paid, claimed and settled by month, and what each case has cost. */
public record MoneyYear(List<Month> months, Map<CaseId, Money> costs) {

    /**
     * @param paid what payroll paid less what it took back, by the month it is booked in
     * @param claimed sent on claims, less what was sent back
     * @param settled what funders paid, less what was paid back
     */
    public record Month(YearMonth month, Money paid, Money claimed, Money settled) {

        /** It has not come, and nothing is booked in it. */
        public boolean isAhead(YearMonth now) {
            return month.isAfter(now) && paid.isZero() && claimed.isZero() && settled.isZero();
        }
    }

    public static MoneyYear of(Year year, Collection<Posted> posted) {
        var paid = new TreeMap<YearMonth, Money>();
        var claimed = new TreeMap<YearMonth, Money>();
        var settled = new TreeMap<YearMonth, Money>();
        var costs = new TreeMap<CaseId, Money>((a, b) -> a.value().compareTo(b.value()));
        for (var each : posted) {
            if (each.from().isEmpty()) {
                add(paid, each.period(), each.amount());
                costs.merge(each.caseId(), each.amount(), Money::plus);
            }
            if (each.cause() == Cause.Kind.TAKE_BACK) {
                add(paid, each.period(), each.amount().negate());
                costs.merge(each.caseId(), each.amount().negate(), Money::plus);
            }
            if (each.cause() == Cause.Kind.REPAYMENT)
                add(settled, each.period(), each.amount().negate());
            if (each.to() == Account.REPAYABLE
                    && (each.cause() == Cause.Kind.PAYMENT || each.cause() == Cause.Kind.REPAYMENT_UNDONE))
                add(settled, each.period(), each.amount());
            if (each.to() == Account.TAKEN_BACK && each.cause() == Cause.Kind.RETURN)
                add(claimed, each.period(), each.amount().negate());
            if (each.to() == Account.CLAIMED) add(claimed, each.period(), each.amount());
            if (each.to() == Account.CLAIMABLE
                    && each.from().filter(from -> from == Account.CLAIMED).isPresent())
                add(claimed, each.period(), Money.ZERO.minus(each.amount()));
            if (each.to() == Account.RECEIVED) add(settled, each.period(), each.amount());
        }
        var months = new ArrayList<Month>();
        for (int month = 1; month <= 12; month++) {
            var at = YearMonth.of(year.getValue(), month);
            months.add(new Month(
                    at,
                    paid.getOrDefault(at, Money.ZERO),
                    claimed.getOrDefault(at, Money.ZERO),
                    settled.getOrDefault(at, Money.ZERO)));
        }
        return new MoneyYear(months, costs);
    }

    private static void add(Map<YearMonth, Money> sums, YearMonth month, Money amount) {
        sums.merge(month, amount, Money::plus);
    }

    public Money paid() {
        return Money.sum(months.stream().map(Month::paid).toList());
    }

    public Money claimed() {
        return Money.sum(months.stream().map(Month::claimed).toList());
    }

    public Money settled() {
        return Money.sum(months.stream().map(Month::settled).toList());
    }

    /** Nothing was booked. */
    public boolean isEmpty() {
        return paid().isZero() && claimed().isZero() && settled().isZero();
    }
}
