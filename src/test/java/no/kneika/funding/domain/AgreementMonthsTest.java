package no.kneika.funding.domain;

import static no.kneika.funding.domain.Agreed.terms;
import static org.assertj.core.api.Assertions.assertThat;

import no.kneika.funding.Agreement;
import no.kneika.kernel.Generated;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import org.junit.jupiter.api.Test;

/** The months NAV pays Eva's agreement by: 8 hours and 9 020 kroner a month (rules.md 5 SETTLED). */
class AgreementMonthsTest {

    @Test
    void aWholeMonthIsItsHoursAndItsSum() {
        assertThat(AgreementMonths.of(Period.of("2026-09-01", "2026-10-31"), terms(8)))
                .containsExactly(
                        new Agreement.Month(
                                Period.of("2026-09-01", "2026-09-30"), Minutes.hours(8), Money.ofKroner("9020")),
                        new Agreement.Month(
                                Period.of("2026-10-01", "2026-10-31"), Minutes.hours(8), Money.ofKroner("9020")));
    }

    @Test
    void partOfAMonthIsItsDaysOfAnAverageOne() {
        // 15 days: 15 × 9 020 / 30.4375 = 4 445.17, and 15 × 480 / 30.4375 = 236.55 minutes.
        assertThat(AgreementMonths.of(Period.of("2026-08-17", "2026-08-31"), terms(8)))
                .containsExactly(new Agreement.Month(
                        Period.of("2026-08-17", "2026-08-31"), new Minutes(237), Money.ofKroner("4445")));
    }

    @Test
    void february() {
        assertThat(AgreementMonths.of(Period.of("2027-02-01", "2027-02-28"), terms(8))
                        .getFirst()
                        .sum())
                .isEqualTo(Money.ofKroner("9020"));
    }

    @Test
    void theMonthsOfAnyPeriodFollowEachOtherWithoutADayBetween() {
        var generated = new Generated();
        for (int round = 0; round < 300; round++) {
            var from = Agreed.TODAY.plusDays(generated.between(0, 800));
            var period = new Period(from, from.plusDays(generated.between(0, 900)));
            var months = AgreementMonths.of(period, terms(generated.between(1, 40)));
            assertThat(months.getFirst().period().from()).as("%s", generated).isEqualTo(period.from());
            assertThat(months.getLast().period().to()).as("%s", generated).isEqualTo(period.to());
            for (int i = 1; i < months.size(); i++)
                assertThat(months.get(i).period().from())
                        .as("%s", generated)
                        .isEqualTo(months.get(i - 1).period().to().plusDays(1));
        }
    }
}
