package no.kneika.claims.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.claims.domain.NotNow.Why;
import no.kneika.institution.CostPart;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import org.junit.jupiter.api.Test;

/** The worked examples of rules.md 5, counted by hand in each test. */
class CalculationTest {

    private static final UUID GRANT = new UUID(5, 1);
    private static final Set<CostPart> NAV_2023 = EnumSet.of(CostPart.WAGE, CostPart.CONTRIBUTION);

    private static Terms terms(String from, String to, String ceiling) {
        return new Terms(GRANT, Period.of(from, to), Optional.of(HourlyRate.of(ceiling)), NAV_2023);
    }

    private static Money kr(String kroner) {
        return Money.ofKroner(kroner);
    }

    /** 50:20 at 180.00 with 12 % holiday pay and 14.1 % contribution of both, and three hours payroll has not paid. */
    private static Paid tobias() {
        return new Paid()
                .worked("Sivert Ness", "2026-08-20", Minutes.of(6, 20), GRANT)
                .worked("Sivert Ness", "2026-09-10", Minutes.of(8, 0), GRANT)
                .worked("Sivert Ness", "2026-09-24", Minutes.of(8, 0), GRANT)
                .worked("Sivert Ness", "2026-10-08", Minutes.of(10, 0), GRANT)
                .worked("Sivert Ness", "2026-10-22", Minutes.of(10, 0), GRANT)
                .worked("Sivert Ness", "2026-11-03", Minutes.of(8, 0), GRANT)
                .paid("2026-11", "180.00", "12", "14.1")
                .worked("Sivert Ness", "2026-11-12", Minutes.of(1, 30), GRANT)
                .worked("Sivert Ness", "2026-11-13", Minutes.of(1, 30), GRANT)
                .notPaid();
    }

    @Test
    void tobiasHasFiftyHoursAndTwentyMinutesToClaim() {
        var hours = tobias();
        var claim = Calculation.of(terms("2026-08-15", "2026-11-14", "180.00"), hours.work, hours.costs);

        // 3 020 min × 180.00 / 60 = 9 060.00; × 14.1 % = 1 277.46; together 10 337.46
        assertThat(claim.minutes()).isEqualTo(Minutes.of(50, 20));
        assertThat(claim.total(CostPart.WAGE)).isEqualTo(kr("9060.00"));
        assertThat(claim.total(CostPart.CONTRIBUTION)).isEqualTo(kr("1277.46"));
        assertThat(claim.total()).isEqualTo(kr("10337.46"));
        assertThat(claim.lines()).singleElement().satisfies(line -> {
            assertThat(line.percents().get(CostPart.CONTRIBUTION)).hasToString("14.1 %");
            assertThat(line.claimable()).doesNotContainKey(CostPart.HOLIDAY_PAY);
        });
    }

    @Test
    void whatTobiassHoursCostBeyondTheClaimIsTheInstitutionsOwn() {
        var hours = tobias();
        var claim = Calculation.of(terms("2026-08-15", "2026-11-14", "180.00"), hours.work, hours.costs);

        // 9 060.00 + 1 087.20 + 14.1 % of 10 147.20 = 1 430.76 (1 430.7552): 11 577.96 − 10 337.46 = 1 240.50
        assertThat(claim.paid()).isEqualTo(kr("11577.96"));
        assertThat(claim.ownCost()).isEqualTo(kr("1240.50"));
    }

    @Test
    void threeHoursNotOnAVoucherWaitForASupplementaryClaim() {
        var hours = tobias();
        var claim = Calculation.of(terms("2026-08-15", "2026-11-14", "180.00"), hours.work, hours.costs);

        assertThat(claim.notNow()).singleElement().satisfies(rest -> {
            assertThat(rest.why()).isEqualTo(Why.NOT_PAID);
            assertThat(rest.minutes()).isEqualTo(Minutes.hours(3));
            assertThat(rest.days()).hasSize(2);
        });
    }

    @Test
    void hoursPaidAfterTheFirstClaimGoIntoASupplementaryOneAlone() {
        var hours = tobias().taken()
                .worked("Sivert Ness", "2026-11-11", Minutes.hours(3), GRANT)
                .paid("2026-12", "180.00", "12", "14.1");

        var claim = Calculation.of(terms("2026-08-15", "2026-11-14", "180.00"), hours.work, hours.costs);

        // 3 h × 180.00 = 540.00; × 14.1 % = 76.14
        assertThat(claim.total()).isEqualTo(kr("616.14"));
        assertThat(claim.alreadyClaimed()).isEqualTo(Minutes.of(50, 20));
    }

    @Test
    void tuvasTwoMentorsAreRoundedOncePerLine() {
        var hours = new Paid();
        month(hours, "Hennie Vik", "2025-09-05", Minutes.of(10, 30), "2025-09", "171.50");
        month(hours, "Hennie Vik", "2025-10-03", Minutes.of(8, 0), "2025-10", "171.50");
        hours.worked("Hennie Vik", "2025-11-04", Minutes.of(4, 0), GRANT)
                .worked("Hennie Vik", "2025-11-20", Minutes.of(4, 0), GRANT)
                .paid("2025-11", "171.50", "12", "14.1");
        month(hours, "Kaja Foss", "2025-09-08", Minutes.of(5, 0), "2025-09", "190.50");
        month(hours, "Kaja Foss", "2025-10-09", Minutes.of(4, 15), "2025-10", "190.50");
        hours.worked("Kaja Foss", "2025-11-10", Minutes.of(2, 0), GRANT)
                .worked("Kaja Foss", "2025-11-21", Minutes.of(3, 0), GRANT)
                .paid("2025-11", "190.50", "12", "14.1");

        var claim = Calculation.of(terms("2025-09-01", "2025-11-30", "200.00"), hours.work, hours.costs);

        // Hennie 1 800.75 + 1 372.00 + 1 372.00 = 4 544.75; 253.91 + 193.45 + 193.45 = 640.81
        assertThat(of(claim, "Hennie Vik", CostPart.WAGE)).isEqualTo(kr("4544.75"));
        assertThat(of(claim, "Hennie Vik", CostPart.CONTRIBUTION)).isEqualTo(kr("640.81"));
        // Kaja 952.50 + 809.63 + 952.50 (5:00 on one line; per entry it would be 381.00 + 571.50, the trap is 952.51)
        assertThat(of(claim, "Kaja Foss", CostPart.WAGE)).isEqualTo(kr("2714.63"));
        assertThat(of(claim, "Kaja Foss", CostPart.CONTRIBUTION)).isEqualTo(kr("382.76"));
        assertThat(claim.total()).isEqualTo(kr("8282.95"));
        assertThat(claim.minutes()).isEqualTo(Minutes.of(40, 45));
    }

    @Test
    void kajasNovemberInThreePiecesIsStillOneLine() {
        var hours = new Paid()
                .worked("Kaja Foss", "2025-11-10", Minutes.of(2, 0), GRANT)
                .worked("Kaja Foss", "2025-11-21", Minutes.of(2, 15), GRANT)
                .worked("Kaja Foss", "2025-11-21", Minutes.of(0, 45), GRANT)
                .paid("2025-11", "190.50", "12", "14.1");

        var claim = Calculation.of(terms("2025-09-01", "2025-11-30", "200.00"), hours.work, hours.costs);

        // 381.00 + 428.63 (428.625) + 142.88 (142.875) = 952.51 per entry; the line is 5:00 × 190.50 = 952.50
        assertThat(claim.total(CostPart.WAGE)).isEqualTo(kr("952.50"));
    }

    @Test
    void minutesAboveTuvasGrantAreNotClaimedAndSaidWhy() {
        var hours = new Paid()
                .worked("Kaja Foss", "2025-11-21", Minutes.of(3, 0), Optional.of(GRANT), Minutes.of(2, 15))
                .paid("2025-11", "190.50", "12", "14.1");

        var claim = Calculation.of(terms("2025-09-01", "2025-11-30", "200.00"), hours.work, hours.costs);

        // 2:15 × 190.50 = 428.63 (428.625); of 571.50 paid
        assertThat(claim.total(CostPart.WAGE)).isEqualTo(kr("428.63"));
        assertThat(claim.notNow()).singleElement().satisfies(rest -> {
            assertThat(rest.why()).isEqualTo(Why.OVER_THE_HOURS);
            assertThat(rest.minutes()).isEqualTo(Minutes.of(0, 45));
        });
    }

    @Test
    void aRateAboveTheCeilingIsClaimedAtTheCeilingFromItsDate() {
        var hours = new Paid();
        month(hours, "Aksel Rød", "2025-06-10", Minutes.of(18, 20), "2025-06", "173.00", "0");
        month(hours, "Aksel Rød", "2025-07-10", Minutes.of(7, 45), "2025-07", "185.80", "0");
        month(hours, "Aksel Rød", "2025-08-10", Minutes.of(21, 30), "2025-08", "185.80", "0");

        var claim = Calculation.of(terms("2025-06-01", "2025-08-31", "180.00"), hours.work, hours.costs);

        // 18:20 × 173.00 = 3 171.67 (3 171.666…), 7:45 × 185.80 = 1 439.95 and 21:30 × 185.80 = 3 994.70, as payroll
        // pays them
        assertThat(claim.lines())
                .extracting(line -> line.paid().get(CostPart.WAGE))
                .containsExactly(kr("3171.67"), kr("1439.95"), kr("3994.70"));
        assertThat(wages(claim)).isEqualTo(kr("8606.32"));
        // contribution 447.21 + 203.03 + 563.25 = 1 213.49
        assertThat(hours.total()).isEqualTo(kr("9819.81"));
        // June is below the ceiling, and claimed as it was paid
        assertThat(claim.lines().getFirst().claimable(CostPart.WAGE)).isEqualTo(kr("3171.67"));
        // 3 171.67 + 7:45 × 180 = 1 395.00 + 21:30 × 180 = 3 870.00; 447.21 + 196.70 + 545.67 = 1 189.58
        assertThat(claim.total(CostPart.WAGE)).isEqualTo(kr("8436.67"));
        assertThat(claim.total(CostPart.CONTRIBUTION)).isEqualTo(kr("1189.58"));
        assertThat(claim.total()).isEqualTo(kr("9626.25"));
        assertThat(claim.ownCost()).isEqualTo(kr("193.56"));
    }

    private static Money wages(Calculation claim) {
        return Money.sum(claim.lines().stream()
                .map(line -> line.paid().getOrDefault(CostPart.WAGE, Money.ZERO))
                .toList());
    }

    @Test
    void beforeTheRateWasRegulatedTheClaimIsAtTheOldRate() {
        var hours = new Paid();
        month(hours, "Aksel Rød", "2025-06-10", Minutes.of(18, 20), "2025-06", "173.00", "0");
        month(hours, "Aksel Rød", "2025-07-10", Minutes.of(7, 45), "2025-07", "173.00", "0");
        month(hours, "Aksel Rød", "2025-08-10", Minutes.of(21, 30), "2025-08", "173.00", "0");

        var claim = Calculation.of(terms("2025-06-01", "2025-08-31", "180.00"), hours.work, hours.costs);

        // 3 171.67 + 1 340.75 + 3 719.50 = 8 231.92; 447.21 + 189.05 + 524.45 = 1 160.71
        assertThat(claim.total()).isEqualTo(kr("9392.63"));
        assertThat(claim.ownCost()).isEqualTo(Money.ZERO);
    }

    @Test
    void workBeforeARejectionIsTheInstitutionsOwnToTheOre() {
        var hours = new Paid()
                .worked("Kåre Myhre", "2025-09-19", Minutes.hours(16), Optional.empty(), Minutes.ZERO)
                .worked("Kåre Myhre", "2025-09-22", Minutes.of(1, 30), Optional.empty(), Minutes.ZERO)
                .paid("2025-09", "180.00", "12", "14.1");

        // 17:30 × 180 = 3 150.00; 12 % = 378.00; 14.1 % of 3 528.00 = 497.45 (497.448)
        assertThat(hours.total()).isEqualTo(kr("4025.45"));
        var places = Placing.places(java.util.List.of(), hours.work, hours.costs);
        assertThat(places.values().stream().flatMap(java.util.List::stream))
                .allSatisfy(place -> assertThat(place.account()).isEqualTo(no.kneika.ledger.Account.OWN));
        assertThat(Money.sum(places.values().stream()
                        .flatMap(java.util.List::stream)
                        .map(Placing.Place::amount)
                        .toList()))
                .isEqualTo(kr("4025.45"));
    }

    @Test
    void sickPayUnapprovedHoursAndDaysAfterTheGrantEachHaveTheirReason() {
        var hours = new Paid()
                .worked("Sivert Ness", "2026-09-10", Minutes.hours(2), GRANT)
                .paid("2026-09", "180.00", "12", "14.1")
                .worked("Sivert Ness", "2026-10-06", Minutes.of(2, 30), GRANT)
                .but(true, true)
                .worked("Sivert Ness", "2026-10-12", Minutes.hours(4), GRANT)
                .but(false, false)
                .worked("Sivert Ness", "2026-11-19", Minutes.hours(1), Optional.empty(), Minutes.ZERO)
                .worked("Sivert Ness", "2026-11-20", Minutes.hours(1), Optional.of(new UUID(5, 2)), Minutes.hours(1))
                .worked("Sivert Ness", "2026-08-11", Minutes.hours(1), Optional.empty(), Minutes.ZERO)
                .worked("Sivert Ness", "2026-12-01", Minutes.hours(9), Optional.empty(), Minutes.ZERO);

        var claim = Calculation.of(terms("2026-08-15", "2026-11-14", "180.00"), hours.work, hours.costs);

        assertThat(claim.notNow().stream().collect(Collectors.toMap(NotNow::why, NotNow::minutes)))
                .isEqualTo(Map.of(
                        Why.SICK, Minutes.of(2, 30),
                        Why.NOT_APPROVED, Minutes.hours(4),
                        Why.AFTER_THE_GRANT, Minutes.hours(1),
                        Why.OTHER_GRANT, Minutes.hours(1),
                        Why.BEFORE_THE_GRANT, Minutes.hours(1)));
        assertThat(claim.total()).isEqualTo(kr("410.76")); // 360.00 + 50.76
    }

    @Test
    void aFunderThatCoversEverythingPaysContributionOfHolidayPayToo() {
        var hours = new Paid()
                .worked("Kåre Myhre", "2026-09-19", Minutes.of(17, 30), GRANT)
                .paid("2026-09", "180.00", "12", "14.1");
        var everything = new Terms(
                GRANT, Period.of("2026-08-15", "2026-11-14"), Optional.empty(), EnumSet.allOf(CostPart.class));

        var claim = Calculation.of(everything, hours.work, hours.costs);

        assertThat(claim.total()).isEqualTo(kr("4025.45"));
        assertThat(claim.ownCost()).isEqualTo(Money.ZERO);
    }

    @Test
    void theOldRuleCoversTheOrdinaryHourlyWageOnly() {
        var hours = tobias();
        var wageOnly =
                new Terms(GRANT, Period.of("2026-08-15", "2026-11-14"), Optional.empty(), EnumSet.of(CostPart.WAGE));

        assertThat(Calculation.of(wageOnly, hours.work, hours.costs).total()).isEqualTo(kr("9060.00"));
    }

    @Test
    void aClaimIsNeverMoreThanPayrollPaid() {
        var hours = new Paid()
                .worked("Sivert Ness", "2026-09-10", Minutes.of(0, 20), GRANT)
                // payroll cut a third of an hour to 0.33: 59.40 and not 60.00
                .paid("2026-09", HourlyRate.of("180.00"), Map.of(CostPart.WAGE, kr("59.40")));

        assertThat(Calculation.of(terms("2026-08-15", "2026-11-14", "180.00"), hours.work, hours.costs)
                        .total())
                .isEqualTo(kr("59.40"));
    }

    private static void month(Paid hours, String mentor, String day, Minutes minutes, String paid, String rate) {
        month(hours, mentor, day, minutes, paid, rate, "12");
    }

    private static void month(
            Paid hours, String mentor, String day, Minutes minutes, String paid, String rate, String holiday) {
        hours.worked(mentor, day, minutes, GRANT).paid(paid, rate, holiday, "14.1");
    }

    private static Money of(Calculation claim, String mentor, CostPart part) {
        return Money.sum(claim.lines().stream()
                .filter(line -> line.mentor().equals(Paid.person(mentor)))
                .map(line -> line.claimable(part))
                .toList());
    }
}
