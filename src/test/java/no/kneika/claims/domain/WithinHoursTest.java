package no.kneika.claims.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import no.kneika.claims.domain.NotNow.Why;
import no.kneika.institution.CostPart;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import org.junit.jupiter.api.Test;

/** Tuva's grant is 40 hours. What was claimed of it keeps its hours, whatever turns up afterwards. */
class WithinHoursTest {

    private static final UUID GRANT = new UUID(5, 1);

    private static Terms left(String hours) {
        var parts = hours.split(":");
        return new Terms(
                GRANT,
                Period.of("2025-09-01", "2025-11-30"),
                Optional.of(HourlyRate.of("180.00")),
                EnumSet.of(CostPart.WAGE, CostPart.CONTRIBUTION),
                Optional.of(Minutes.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))));
    }

    /** 38 hours are at NAV. Three hours of September turn up, and an hour and a half of November: two hours are left. */
    @Test
    void hoursThatComeLateAreClaimedAsFarAsTheGrantReaches() {
        var hours = new Paid()
                .worked("Sivert Ness", "2025-09-05", Minutes.of(1, 15), GRANT)
                .worked("Sivert Ness", "2025-11-20", Minutes.of(1, 30), GRANT)
                .paid("2025-12", "171.50", "0", "14.1");

        var claim = Calculation.of(left("2:00"), hours.work, hours.costs);

        // 1:15 + 0:45 = 2:00 at 171.50 = 343.00; × 14.1 % = 48.363, 48.36
        assertThat(claim.minutes()).isEqualTo(Minutes.of(2, 0));
        assertThat(claim.total(CostPart.WAGE)).isEqualTo(Money.ofKroner("343.00"));
        assertThat(claim.total(CostPart.CONTRIBUTION)).isEqualTo(Money.ofKroner("48.36"));
        assertThat(claim.notNow()).singleElement().satisfies(rest -> {
            assertThat(rest.why()).isEqualTo(Why.OVER_THE_HOURS);
            assertThat(rest.minutes()).isEqualTo(Minutes.of(0, 45));
        });
    }

    @Test
    void whereNothingIsLeftNothingIsClaimedAndItAllCostsTheInstitution() {
        var hours = new Paid()
                .worked("Sivert Ness", "2025-09-05", Minutes.of(3, 0), GRANT)
                .paid("2025-12", "171.50", "0", "14.1");

        var claim = Calculation.of(left("0:00"), hours.work, hours.costs);

        assertThat(claim.total()).isEqualTo(Money.ZERO);
        assertThat(claim.lines()).isEmpty();
        assertThat(claim.notNow())
                .singleElement()
                .satisfies(rest -> assertThat(rest.minutes()).isEqualTo(Minutes.of(3, 0)));
    }

    /** Back pay of hours that are claimed takes no room: they were counted when they were paid. */
    @Test
    void backPayOfClaimedHoursIsClaimedThoughTheGrantIsFull() {
        var hours = new Paid()
                .worked("Sivert Ness", "2025-09-05", Minutes.of(10, 0), GRANT)
                .paid("2025-09", "170.00", "0", "14.1");
        hours.taken();
        hours.backPaid("2025-10", "2025-09", "170.00", "5.00", "7.05");

        var claim = Calculation.of(left("0:00"), hours.work, hours.costs);

        // 10:00 × 5.00 = 50.00; × 14.1 % = 7.05
        assertThat(claim.total()).isEqualTo(Money.ofKroner("57.05"));
    }

    @Test
    void whereThereIsRoomNothingChanges() {
        var hours = new Paid()
                .worked("Sivert Ness", "2025-09-05", Minutes.of(3, 0), GRANT)
                .paid("2025-12", "171.50", "0", "14.1");

        assertThat(Calculation.of(left("3:00"), hours.work, hours.costs).minutes())
                .isEqualTo(Minutes.of(3, 0));
        assertThat(Calculation.of(left("2:59"), hours.work, hours.costs).minutes())
                .isEqualTo(Minutes.of(2, 59));
    }
}
