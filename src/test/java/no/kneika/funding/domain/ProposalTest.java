package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.cases.AssessedNeed;
import no.kneika.cases.NeedStretch;
import no.kneika.funding.Refund;
import no.kneika.institution.CostPart;
import no.kneika.institution.Funder;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.platform.Ids;
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

    /** Her leave began after the grant ended, and NAV's months would be over before it is. */
    @Test
    void daysThatAreOverOrInEvasLeaveAreNotAskedForWhenNobodyAskedInTime() {
        var leave = new NeedStretch(
                Ids.next(), NeedStretch.Kind.PAUSE, Period.of("2025-06-17", "2025-07-05"), Minutes.ZERO);
        var need = Period.of("2024-09-08", "2028-09-13");
        var eva = Optional.of(
                new AssessedNeed(new CaseId(Ids.next()), 1, Minutes.hours(4), need, need.from(), List.of(leave)));
        var grants = List.of(Period.of("2024-09-08", "2024-12-07"), Period.of("2024-12-27", "2025-06-07"));
        var clock = Optional.of(NavMonths.of(grants, 36, 27));

        // In time nobody knows better: the days begin when the last ones end.
        assertThat(Proposal.period(grants, need.from(), eva, 3, clock, LocalDate.parse("2025-06-01")))
                .isEqualTo(Period.of("2025-06-08", "2025-06-26"));
        assertThat(Proposal.period(grants, need.from(), eva, 3, clock, LocalDate.parse("2025-06-22")))
                .isEqualTo(Period.of("2025-07-06", "2025-07-24"));
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
