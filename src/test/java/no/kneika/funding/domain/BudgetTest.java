package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.kneika.funding.BudgetLineId;
import no.kneika.funding.OwnGrant;
import no.kneika.institution.EmployerCosts;
import no.kneika.institution.Funder;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;
import no.kneika.kernel.Period;
import no.kneika.platform.Ids;
import org.junit.jupiter.api.Test;

/** The institution's own money, by the worked example of a rejection (rules.md 5). */
class BudgetTest {

    private static final HourlyRate RATE = HourlyRate.of("180.00");
    private static final EmployerCosts COSTS = new EmployerCosts(Percent.of("12"), Percent.ZERO, Percent.of("14.1"));
    private static final Budget LINE = new Budget(Money.ofKroner("12000.00"), Money.ofKroner("4025.45"));

    private static OwnGrant grant(Minutes hours, String why) {
        return new OwnGrant(
                new BudgetLineId(Ids.next()),
                Period.of("2025-09-24", "2025-12-19"),
                hours,
                RATE,
                COSTS,
                LocalDate.of(2025, 9, 29),
                why);
    }

    private static List<String> codes(Minutes hours, String why, Capacity capacity) {
        return OwnBudgetRules.grant(grant(hours, why), capacity, LINE, 2025, Rulebook.defaults(Funder.OWN))
                .codes();
    }

    @Test
    void theWorkBeforeTheRejectionCost4025Kroner45() {
        assertThat(Budget.commitment(Minutes.of(17, 30), RATE, COSTS)).isEqualTo(Money.ofKroner("4025.45"));
        assertThat(Budget.commitment(Minutes.hours(16), RATE, COSTS)).isEqualTo(Money.ofKroner("3680.41"));
    }

    @Test
    void fortyHoursPassTheLineBy1226Kroner47AndThirtyFourHoursFortyMinutesFit() {
        var forty = Budget.commitment(Minutes.hours(40), RATE, COSTS);
        assertThat(forty).isEqualTo(Money.ofKroner("9201.02"));
        assertThat(LINE.over(forty)).isEqualTo(Money.ofKroner("1226.47"));
        var fits = LINE.fits(RATE, COSTS, Minutes.hours(40));
        assertThat(fits).isEqualTo(Minutes.of(34, 40));
        assertThat(Budget.commitment(fits, RATE, COSTS)).isEqualTo(Money.ofKroner("7974.22"));
    }

    @Test
    void randiCannotPassTheLineAndIsToldWhatFits() {
        var refused = OwnBudgetRules.grant(
                grant(Minutes.hours(40), "viktig"), Capacity.COORDINATOR, LINE, 2025, Rulebook.defaults(Funder.OWN));
        assertThat(refused.codes()).containsExactly("own-grant-over-line");
        assertThat(refused.reasons().getFirst().args())
                .containsExactly(Money.ofKroner("9201.02"), Money.ofKroner("1226.47"), Minutes.of(34, 40));
    }

    @Test
    void jorunnPassesTheLineWithAReasonAndNeverWithoutOne() {
        assertThat(codes(Minutes.hours(40), "", Capacity.APPROVER)).containsExactly("own-grant-over-line-why");
        assertThat(codes(Minutes.hours(40), "Eksamen i desember", Capacity.APPROVER))
                .isEmpty();
    }

    @Test
    void whatFitsNeedsNoApprover() {
        assertThat(codes(Minutes.of(34, 40), "", Capacity.COORDINATOR)).isEmpty();
    }

    @Test
    void nobodyButStaffGivesAnOwnGrant() {
        for (var capacity : Capacity.values()) {
            var refused = codes(Minutes.hours(1), "", capacity).contains("own-grant-by-staff");
            assertThat(refused)
                    .as("%s", capacity)
                    .isEqualTo(capacity != Capacity.COORDINATOR && capacity != Capacity.APPROVER);
        }
    }

    @Test
    void anOwnGrantLastsHalfAYearAndDrawsOnItsOwnYear() {
        var it = new OwnGrant(
                new BudgetLineId(Ids.next()),
                Period.of("2025-09-24", "2026-03-24"),
                Minutes.hours(1),
                RATE,
                COSTS,
                LocalDate.of(2025, 9, 29),
                "");
        assertThat(OwnBudgetRules.grant(it, Capacity.APPROVER, LINE, 2026, Rulebook.defaults(Funder.OWN))
                        .codes())
                .containsExactlyInAnyOrder("own-grant-too-long", "own-grant-other-year");
    }
}
