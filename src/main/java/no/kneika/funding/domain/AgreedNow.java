package no.kneika.funding.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.kneika.funding.Agreement;
import no.kneika.funding.GrantChange;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/**
 * What is agreed with NAV, as it stands after everything that has been changed since (det avtalte): other hours from a month
 * on, and an end before its time.
 *
 * @param written the period it was concluded for
 * @param terms as they were concluded
 * @param changes those that hold, the first one first
 */
public record AgreedNow(Period written, AgreementTerms terms, List<GrantChange> changes) {

    public static AgreedNow of(Period written, AgreementTerms terms, Collection<GrantChange> all) {
        return new AgreedNow(
                written,
                terms,
                all.stream()
                        .filter(GrantChange::holds)
                        .sorted(Comparator.comparing(GrantChange::toldOn)
                                .thenComparing(it -> it.id().value()))
                        .toList());
    }

    /** The days it holds. */
    public Period period() {
        return end().map(last -> new Period(written.from(), last)).orElse(written);
    }

    private Optional<LocalDate> end() {
        return changes.stream()
                .filter(it -> it.kind() == GrantChange.Kind.END)
                .map(GrantChange::from)
                .filter(last -> last.isBefore(written.to()))
                .min(LocalDate::compareTo);
    }

    /** Hours of a whole month. */
    public int hoursIn(YearMonth month) {
        return changes.stream()
                .filter(it -> it.kind() == GrantChange.Kind.HOURS
                        && !YearMonth.from(it.from()).isAfter(month))
                .max(Comparator.comparing(GrantChange::from).thenComparing(changes::indexOf))
                .flatMap(GrantChange::hoursAMonth)
                .orElseGet(() -> terms.hours().intValueExact());
    }

    public AgreementTerms termsIn(YearMonth month) {
        return terms.withHours(BigDecimal.valueOf(hoursIn(month)));
    }

    /** Its months, each as it is agreed now. */
    public List<Agreement.Month> months() {
        var months = new ArrayList<Agreement.Month>();
        var period = period();
        for (var month = YearMonth.from(period.from());
                !month.atDay(1).isAfter(period.to());
                month = month.plusMonths(1)) {
            var days = Period.month(month).intersection(period).orElseThrow();
            months.addAll(AgreementMonths.of(days, termsIn(month)));
        }
        return List.copyOf(months);
    }

    public Minutes total() {
        return Minutes.sum(months().stream().map(Agreement.Month::hours).toList());
    }
}
