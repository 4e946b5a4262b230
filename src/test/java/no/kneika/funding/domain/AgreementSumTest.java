package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import no.kneika.funding.SettledSumCommand;
import no.kneika.funding.domain.AgreementTerms.WageKind;
import no.kneika.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What NAV pays by itself for a month of an agreement (rules.md 5 SETTLED). The sums are worked out by hand beside each. */
class AgreementSumTest {

    private static final AgreementTerms GOLDEN = terms("875000", WageKind.YEAR, "50.7", "8", "0.102", "0.1", "0.051");

    @Test
    void theGoldenCaseIs9020() {
        var sum = AgreementSum.of(GOLDEN);

        // 875 000 / 1950 = 448.7179487179; 100 / 50.7 = 1.9723865878; 885.045...
        assertThat(sum.hourly()).isEqualByComparingTo("885");
        assertThat(sum.wage()).isEqualByComparingTo("7080");
        assertThat(sum.holiday()).isEqualByComparingTo("722.16");
        assertThat(sum.pension()).isEqualByComparingTo("780.216");
        assertThat(sum.contribution()).isEqualByComparingTo("437.701176");
        assertThat(sum.month()).isEqualTo(Money.ofKroner("9020"));
        assertThat(sum.monthRoundedOnce()).isEqualTo(Money.ofKroner("9020"));
    }

    @ParameterizedTest(name = "{0} days of 9 020 are {1}")
    @CsvSource({
        // 17 × 9020 / 30.4375 = 153 340 / 30.4375 = 5 037.86...
        "17, 5038",
        // 9020 / 30.4375 = 296.34...
        "1, 296",
        // 31 × 9020 / 30.4375 = 279 620 / 30.4375 = 9 186.69...: a long month of days is more than a month
        "31, 9187",
        "30, 8890",
    })
    void partOfAMonthIsItsDaysOfAnAverageMonth(int days, String kroner) {
        assertThat(AgreementSum.of(GOLDEN).part(days)).isEqualTo(Money.ofKroner(kroner));
    }

    @ParameterizedTest(name = "{0} a {1} in a post of {2} % is {3} an hour")
    @CsvSource({
        "351000, YEAR, 100, 180", // 351 000 / 1950
        "29250, MONTH, 100, 180", // 1950 / 12 = 162.5; 29 250 / 162.5
        "6750, WEEK, 100, 180", // 1950 / 52 = 37.5
        "1350, DAY, 100, 180", // 1950 / 260 = 7.5
        "180, HOUR, 100, 180",
        "180, HOUR, 50, 180", // an hourly wage is used as it is, whatever the post
        "14625, MONTH, 50, 180", // half a post: twice that an hour
        "351975, YEAR, 100, 181", // 180.5 is rounded up
        "351974, YEAR, 100, 180", // 180.4994871795 is not
        "1, YEAR, 0.1, 1", // 0.0005128205 × 1000 = 0.5128205
    })
    void everyOtherWageBecomesAnHourlyOneInWholeKroner(String wage, WageKind kind, String position, String hourly) {
        assertThat(terms(wage, kind, position, "8", "0", "0", "0").hourly()).isEqualByComparingTo(hourly);
    }

    @Test
    void withPartsOfAnHourNavsTwoWaysOfRoundingCanBeAKroneApart() {
        // L = 185 × 7.5 = 1387.50, cut to 1387; F = 0.12 × 1387.50 = 166.50, rounded to 167: 1554.
        // All at once: 1554.00. The same.
        var same = AgreementSum.of(terms("185", WageKind.HOUR, "100", "7.5", "0.12", "0", "0"));
        assertThat(same.month()).isEqualTo(Money.ofKroner("1554"));
        assertThat(same.monthRoundedOnce()).isEqualTo(Money.ofKroner("1554"));
        // L = 181 × 7.5 = 1357.50, cut to 1357; F = 0.102 × 1357.50 = 138.465, rounded to 138: 1495.
        // All at once: 1495.965, which is 1496.
        var apart = AgreementSum.of(terms("181", WageKind.HOUR, "100", "7.5", "0.102", "0", "0"));
        assertThat(apart.month()).isEqualTo(Money.ofKroner("1495"));
        assertThat(apart.monthRoundedOnce()).isEqualTo(Money.ofKroner("1496"));
        assertThat(apart.isPaidBy(Money.ofKroner("1496"))).isTrue();
        assertThat(apart.isPaidBy(Money.ofKroner("1497"))).isFalse();
    }

    @Test
    void withWholeHoursTheTwoWaysNeverDiffer() {
        var random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            var sum = AgreementSum.of(generated(random, BigDecimal.valueOf(random.nextInt(1000))));
            assertThat(sum.month()).as("%s", sum).isEqualTo(sum.monthRoundedOnce());
        }
    }

    @Test
    void withAnyHoursTheyDifferByAtMostAKrone() {
        var random = new Random(20261123);
        int apart = 0;
        for (int i = 0; i < 20_000; i++) {
            var sum = AgreementSum.of(generated(random, BigDecimal.valueOf(random.nextInt(99_901), 2)));
            assertThat(sum.isPaidBy(sum.monthRoundedOnce())).as("%s", sum).isTrue();
            if (!sum.month().equals(sum.monthRoundedOnce())) apart++;
        }
        assertThat(apart).as("it does happen").isPositive();
    }

    @Test
    void aPauseOfNoHoursPaysNothing() {
        assertThat(AgreementSum.of(terms("185", WageKind.HOUR, "100", "0", "0.12", "0.02", "0.141"))
                        .month())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void termsNavWouldNotTakeAreRefusedEachAtItsField() {
        var odd = AgreementTerms.of(terms("875000.50", WageKind.YEAR, "0", "1000", "0.11", "1", "0.14"));
        assertThat(odd.codes())
                .containsExactly(
                        "agreement-wage-whole-kroner",
                        "agreement-position",
                        "agreement-hours",
                        "agreement-holiday",
                        "agreement-pension",
                        "agreement-contribution");
        assertThat(odd.reasons())
                .allSatisfy(reason -> assertThat(reason.field()).isNotNull());
        assertThat(AgreementTerms.of(GOLDEN).isAccepted()).isTrue();
    }

    @Test
    void theTerminalPrintsEveryStepAndTheSum() {
        assertThat(typed("--wage 875000 --per year --position 50.7 --hours 8 --holiday 0.102 --pension 0.1"
                        + " --contribution 0.051"))
                .isEqualTo("""
                        hourly: 885
                        hours: 8
                        wage: 7080
                        holiday_pay: 722.16
                        pension: 780.216
                        contribution: 437.701176
                        month: 9020
                        month_rounded_once: 9020
                        sum: 9020
                        """);
        assertThat(typed("--wage=875000 --per=year --position=50,7 --hours=8 --holiday=0,102 --pension=0,1"
                        + " --contribution=0,051 --days 17"))
                .endsWith("month: 9020\nmonth_rounded_once: 9020\ndays: 17\nsum: 5038\n");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--wage 180 --per fortnight | --per is one of year, month, week, day and hour.",
                "--wage 180 --per hour --hours 8 | --holiday is missing.",
                "--wages 180 | There is no option --wages.",
                "--wage | --wage wants a value after it.",
                "--wage 1 --wage 2 | --wage is said twice.",
                "--wage tusen --per hour | --wage tusen is not a number.",
                "--wage 180 --per hour --hours 8 --holiday 0 --pension 0 --contribution 0 --days 32 | --days 32 is no part",
                "--wage 180 --per hour --hours 8 --holiday 0 --pension 0 --contribution 0 --days 31 | --days 31 is no part",
                "--wage 180 --per hour --hours 8 --holiday 0.13 --pension 0 --contribution 0 | NAV takes holiday pay of",
            })
    void nonsenseIsMetWithASentence(String words, String sentence) {
        assertThat(typed(words)).startsWith(sentence);
    }

    private static String typed(String words) {
        var said = new ByteArrayOutputStream();
        new SettledSumCommand().run(List.of(words.split(" ")), new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }

    private static AgreementTerms generated(Random random, BigDecimal hours) {
        var holiday = AgreementTerms.HOLIDAY.get(random.nextInt(AgreementTerms.HOLIDAY.size()));
        var zone = AgreementTerms.CONTRIBUTION.get(random.nextInt(AgreementTerms.CONTRIBUTION.size()));
        var pension = BigDecimal.valueOf(random.nextInt(2000), 4);
        var wage = BigDecimal.valueOf(150 + random.nextInt(800));
        return AgreementTerms.of(
                        new AgreementTerms(wage, WageKind.HOUR, BigDecimal.valueOf(100), hours, holiday, pension, zone))
                .orThrow();
    }

    private static AgreementTerms terms(
            String wage, WageKind kind, String position, String hours, String holiday, String pension, String zone) {
        return new AgreementTerms(
                new BigDecimal(wage),
                kind,
                new BigDecimal(position),
                new BigDecimal(hours),
                new BigDecimal(holiday),
                new BigDecimal(pension),
                new BigDecimal(zone));
    }
}
