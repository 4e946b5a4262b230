package no.kneika.claims.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import no.kneika.institution.CostPart;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import org.junit.jupiter.api.Test;

/** rules.md 5, "A rate that changes": 173.00 becomes 185.80 from 1 July, decided 12 September; the grant's ceiling is 180.00. */
class BackPayCalculationTest {

    private static final UUID GRANT = new UUID(5, 1);
    private static final Terms SUMMER = new Terms(
            GRANT,
            Period.of("2025-06-01", "2025-08-31"),
            Optional.of(HourlyRate.of("180.00")),
            EnumSet.of(CostPart.WAGE, CostPart.CONTRIBUTION));

    private static Money kr(String kroner) {
        return Money.ofKroner(kroner);
    }

    private static Paid akselsSummerPaidAt(String rate) {
        return new Paid()
                .worked("Aksel Rød", "2025-06-10", Minutes.of(18, 20), GRANT)
                .paid("2025-06", "173.00", "0", "14.1")
                .worked("Aksel Rød", "2025-07-10", Minutes.of(7, 45), GRANT)
                .paid("2025-07", rate, "0", "14.1")
                .worked("Aksel Rød", "2025-08-10", Minutes.of(21, 30), GRANT)
                .paid("2025-08", rate, "0", "14.1");
    }

    @Test
    void backPayAfterTheClaimWentInIsASupplementaryOneUpToTheCeiling() {
        var hours = akselsSummerPaidAt("173.00")
                .taken()
                .backPaid("2025-09", "2025-07", "173.00", "12.80", "13.99")
                .backPaid("2025-09", "2025-08", "173.00", "12.80", "38.80");

        var claim = Calculation.of(SUMMER, hours.work, hours.costs);

        // 12.80 is paid, 7.00 of it is under the ceiling of 180.00: 7:45 × 7.00 = 54.25, 21:30 × 7.00 = 150.50
        assertThat(claim.total(CostPart.WAGE)).isEqualTo(kr("204.75"));
        // 14.1 % of 54.25 = 7.65 (7.649), of 150.50 = 21.22 (21.2205)
        assertThat(claim.total(CostPart.CONTRIBUTION)).isEqualTo(kr("28.87"));
        assertThat(claim.total()).isEqualTo(kr("233.62"));
        // paid 7:45 × 12.80 = 99.20, 21:30 × 12.80 = 275.20, 13.99 + 38.80 = 427.19
        assertThat(claim.ownCost()).isEqualTo(kr("193.57"));
        // and no hour is worked twice
        assertThat(claim.minutes()).isEqualTo(Minutes.ZERO);
        assertThat(claim.alreadyClaimed()).isEqualTo(Minutes.of(47, 35));
        assertThat(claim.notNow()).isEmpty();
    }

    @Test
    void backPayBeforeTheClaimGoesInMakesTheSumAsIfTheRateHadBeenRightFromTheStart() {
        var hours = akselsSummerPaidAt("173.00")
                .backPaid("2025-09", "2025-07", "173.00", "12.80", "13.98")
                .backPaid("2025-09", "2025-08", "173.00", "12.80", "38.80");

        var claim = Calculation.of(SUMMER, hours.work, hours.costs);

        // paid 3 171.67 + 1 340.75 + 3 719.50 + 374.40 = 8 606.32; contribution 1 160.71 + 52.78 = 1 213.49
        assertThat(Money.sum(claim.lines().stream()
                        .map(line -> line.paid().getOrDefault(CostPart.WAGE, Money.ZERO))
                        .toList()))
                .isEqualTo(kr("8606.32"));
        assertThat(hours.total()).isEqualTo(kr("9819.81"));
        // 3 171.67 + 1 340.75 + 3 719.50 + 204.75 = 8 436.67; 447.21 + 189.05 + 524.45 + 7.65 + 21.22 = 1 189.58
        assertThat(claim.total(CostPart.WAGE)).isEqualTo(kr("8436.67"));
        assertThat(claim.total(CostPart.CONTRIBUTION)).isEqualTo(kr("1189.58"));
        assertThat(claim.total()).isEqualTo(kr("9626.25"));
        assertThat(claim.ownCost()).isEqualTo(kr("193.56"));
        assertThat(claim.minutes()).isEqualTo(Minutes.of(47, 35));
    }

    @Test
    void backPayAboveACeilingThatWasReachedBeforeIsTheInstitutionsOwn() {
        var hours = akselsSummerPaidAt("182.00").taken().backPaid("2025-09", "2025-08", "182.00", "3.80", "11.52");

        var claim = Calculation.of(SUMMER, hours.work, hours.costs);

        assertThat(claim.total()).isEqualTo(Money.ZERO);
        // 21:30 × 3.80 = 81.70 and 11.52
        assertThat(claim.ownCost()).isEqualTo(kr("93.22"));
    }
}
