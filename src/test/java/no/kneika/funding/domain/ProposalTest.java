package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.cases.AssessedNeed;
import no.kneika.funding.Refund;
import no.kneika.institution.CostPart;
import no.kneika.institution.Funder;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import org.junit.jupiter.api.Test;

/** What is proposed, and when a claim is due. */
class ProposalTest {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 15);

    @Test
    void tobiasFirstApplicationBeginsWhenHeNeedsItAndLastsThreeMonths() {
        assertThat(Proposal.period(List.of(), AUGUST, Optional.empty(), 3, Optional.empty()))
                .isEqualTo(Period.of("2026-08-15", "2026-11-14"));
    }

    @Test
    void hisExtensionBeginsTheDayAfterTheLastCoveredDay() {
        var granted = List.of(Period.of("2026-08-15", "2026-11-14"));
        assertThat(Proposal.period(granted, AUGUST, Optional.empty(), 3, Optional.empty()))
                .isEqualTo(Period.of("2026-11-15", "2027-02-14"));
    }

    @Test
    void threeMonthsFromADayTheThirdMonthDoesNotHaveEndOnItsLast() {
        assertThat(Proposal.longest(LocalDate.of(2026, 8, 31), 3)).isEqualTo("2026-11-30");
        assertThat(Proposal.longest(LocalDate.of(2026, 11, 30), 3)).isEqualTo("2027-02-28");
        assertThat(Proposal.longest(LocalDate.of(2026, 11, 29), 3)).isEqualTo("2027-02-28");
        assertThat(Proposal.longest(LocalDate.of(2027, 11, 29), 3)).isEqualTo("2028-02-28");
        assertThat(Proposal.longest(LocalDate.of(2026, 11, 28), 3)).isEqualTo("2027-02-27");
        assertThat(Proposal.longest(LocalDate.of(2026, 12, 1), 3)).isEqualTo("2027-02-28");
        assertThat(Proposal.longest(LocalDate.of(2027, 3, 1), 3)).isEqualTo("2027-05-31");
    }

    @Test
    void noMoreIsAskedThanTheNeedLasts() {
        var granted = List.of(Period.of("2026-08-15", "2026-11-14"));
        var need = Optional.of(new AssessedNeed(
                new CaseId(UUID.randomUUID()), 1, Minutes.hours(4), Period.of("2026-08-15", "2026-12-18"), AUGUST));
        assertThat(Proposal.period(granted, AUGUST, need, 3, Optional.empty()))
                .isEqualTo(Period.of("2026-11-15", "2026-12-18"));
    }

    @Test
    void fourHoursAWeekForThreeMonthsAreFiftyThreeHours() {
        assertThat(Proposal.hours(Minutes.hours(4), Period.of("2026-08-15", "2026-11-14")))
                .isEqualTo(Minutes.hours(53));
    }

    @Test
    void aClaimIsDueTwoMonthsAfterTheGrantEnds() {
        assertThat(deadline("2026-08-15", "2026-11-14")).isEqualTo(LocalDate.of(2027, 1, 14));
        assertThat(deadline("2025-09-01", "2025-11-30")).isEqualTo(LocalDate.of(2026, 1, 30));
        assertThat(deadline("2026-10-01", "2026-12-31")).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    private static LocalDate deadline(String from, String to) {
        var claimed = new FundingRegime.Claimed(Optional.empty(), Set.of(CostPart.WAGE));
        var refund = claimed.refund(Period.of(from, to), Rulebook.defaults(Funder.NAV));
        return ((Refund.ByClaim) refund).deadline();
    }
}
