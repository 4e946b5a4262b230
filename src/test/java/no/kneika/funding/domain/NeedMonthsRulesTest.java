package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import no.kneika.cases.AssessedNeed;
import no.kneika.cases.NeedStretch;
import no.kneika.cases.NeedStretch.Kind;
import no.kneika.funding.Extension;
import no.kneika.funding.Extension.State;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantId;
import no.kneika.funding.Refund;
import no.kneika.funding.Regime;
import no.kneika.institution.Funder;
import no.kneika.institution.Rulebook;
import no.kneika.institution.RulebookVersionId;
import no.kneika.institution.Semester;
import no.kneika.institution.SemesterId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Ids;
import org.junit.jupiter.api.Test;

/** Eva studies nursing: practice in the spring, and leave in January and February. The plan follows the months she needs a mentor. */
class NeedMonthsRulesTest {

    private static final CaseId EVA = new CaseId(Ids.next());
    private static final Rulebook RULES = Rulebook.defaults(Funder.NAV);
    private static final Period NEED = Period.of("2026-09-15", "2027-06-20");
    private static final Period AUTUMN = Period.of("2026-09-15", "2026-12-14");
    private static final NeedStretch LEAVE = pause("2026-12-15", "2027-02-28");

    private static NeedStretch pause(String from, String to) {
        return new NeedStretch(Ids.next(), Kind.PAUSE, Period.of(from, to), Minutes.ZERO);
    }

    private static NeedStretch practice(String from, String to, int hours) {
        return new NeedStretch(Ids.next(), Kind.PRACTICE, Period.of(from, to), Minutes.hours(hours));
    }

    private static AssessedNeed need(NeedStretch... stretches) {
        return new AssessedNeed(EVA, 1, Minutes.hours(4), NEED, NEED.from(), List.of(stretches));
    }

    private static Grant grant(Period period) {
        return new Grant(
                new GrantId(Ids.next()),
                EVA,
                1,
                period,
                Minutes.hours(52),
                new Refund.ByClaim(period.to().plusMonths(2), Optional.empty(), Set.of()),
                Regime.CLAIMED,
                "2026/1",
                "",
                "Nav Moss",
                "Tiltak",
                period.from(),
                Optional.empty(),
                new RulebookVersionId(Ids.next()),
                Optional.empty());
    }

    private static Extension plan(String today, AssessedNeed need, Period... granted) {
        return ExtensionRules.of(
                new ExtensionRules.Facts(
                        EVA,
                        new PersonId(Ids.next()),
                        Optional.of(need),
                        List.of(),
                        List.of(granted).stream()
                                .map(NeedMonthsRulesTest::grant)
                                .toList(),
                        List.of(),
                        true,
                        RULES),
                LocalDate.parse(today));
    }

    private static List<Obligation.Kind> listed(String today, AssessedNeed need, Period... granted) {
        return FundingDuties.forCoordinator(
                        new FundingDuties.Facts(
                                EVA,
                                "Eva Dahl",
                                Optional.of(need),
                                List.of(),
                                List.of(granted).stream()
                                        .map(NeedMonthsRulesTest::grant)
                                        .toList(),
                                List.of(),
                                RULES),
                        LocalDate.parse(today))
                .stream()
                .map(Obligation::kind)
                .toList();
    }

    @Test
    void duringHerLeaveNobodyAppliesAndTheNextApplicationStandsReadyFourWeeksBeforeSheIsBack() {
        var need = need(LEAVE);
        assertThat(plan("2026-12-20", need, AUTUMN).state()).isEqualTo(State.LATER);
        assertThat(plan("2027-01-30", need, AUTUMN).state()).isEqualTo(State.LATER);
        var ready = plan("2027-01-31", need, AUTUMN);
        assertThat(ready.state()).isEqualTo(State.READY);
        assertThat(ready.asked()).contains(Period.of("2027-03-01", "2027-05-31"));
        assertThat(listed("2027-01-30", need, AUTUMN)).isEmpty();
        assertThat(listed("2027-01-31", need, AUTUMN)).containsExactly(Obligation.Kind.EXTEND_FUNDING);
        assertThat(listed("2026-11-16", need(), AUTUMN)).containsExactly(Obligation.Kind.EXTEND_FUNDING);
    }

    @Test
    void aPauseIsNoGapInThePictureAndNotBetweenTwoGrants() {
        var need = need(LEAVE);
        var spring = Period.of("2027-03-01", "2027-05-31");
        var it = plan("2027-01-10", need, AUTUMN, spring);
        var january = Cover.of(it, YearMonth.of(2027, 1), false, LocalDate.of(2027, 1, 10));
        assertThat(january).containsExactly(new Cover.Run(Cover.PAUSE, 31));
        assertThat(listed("2027-01-10", need, AUTUMN, spring)).isEmpty();
        assertThat(Cover.of(
                                plan("2027-01-10", need(), AUTUMN, spring),
                                YearMonth.of(2027, 1),
                                false,
                                LocalDate.of(2027, 1, 10))
                        .stream()
                        .map(Cover.Run::cover)
                        .collect(Collectors.toSet()))
                .as("without the leave it is a hole")
                .contains(Cover.GAP);
    }

    @Test
    void leaveUntilTheNeedIsOverLeavesNothingToAskFor() {
        var it = plan("2027-01-10", need(pause("2026-12-15", "2027-06-20")), AUTUMN);
        assertThat(it.state()).isEqualTo(State.NEED_ENDS);
        assertThat(listed("2027-01-10", need(pause("2026-12-15", "2027-06-20")), AUTUMN))
                .isEmpty();
    }

    @Test
    void anApplicationEndsWhereALongLeaveBeginsAndNavsMonthsAreNotUsedOnIt() {
        var it = plan("2026-11-20", need(pause("2027-02-01", "2027-03-14")), AUTUMN);
        assertThat(it.asked()).contains(Period.of("2026-12-15", "2027-01-31"));
    }

    @Test
    void twoWeeksAwayOnlyMakeTheApplicationTwoWeeksOfHoursSmaller() {
        var whole = plan("2026-11-20", need(), AUTUMN);
        var away = plan("2026-11-20", need(pause("2027-02-01", "2027-02-14")), AUTUMN);
        assertThat(away.asked()).isEqualTo(whole.asked());
        assertThat(whole.hours()).isEqualTo(Minutes.hours(52));
        assertThat(away.hours()).isEqualTo(Minutes.hours(44));
    }

    @Test
    void sixWeeksOfPracticeAtTenHoursAskForMore() {
        var it = plan("2026-11-20", need(practice("2027-01-04", "2027-02-14", 10)), AUTUMN);
        // 90 days of which 42 at ten hours a week: (48 × 4 + 42 × 10) / 7 = 87.4
        assertThat(it.hours()).isEqualTo(Minutes.hours(88));
    }

    @Test
    void theWholeSemesterIsPlannedRoundThePause() {
        var need = need(pause("2027-02-01", "2027-03-14"));
        var it = ExtensionRules.of(
                new ExtensionRules.Facts(
                        EVA,
                        new PersonId(Ids.next()),
                        Optional.of(need),
                        List.of(),
                        List.of(grant(AUTUMN)),
                        List.of(),
                        true,
                        RULES,
                        Elsewhere.NOTHING,
                        Optional.empty(),
                        List.of(),
                        Optional.of(LocalDate.of(2027, 6, 30)),
                        NavAhead.NOTHING),
                LocalDate.of(2026, 11, 20));
        assertThat(it.following())
                .extracting(Extension.Next::days)
                .containsExactly(Period.of("2027-03-15", "2027-06-14"), Period.of("2027-06-15", "2027-06-20"));
    }

    private static final Semester SPRING = new Semester(
            new SemesterId(Ids.next()),
            "2027-V",
            Period.of("2027-01-01", "2027-07-31"),
            Period.of("2027-01-04", "2027-05-14"),
            Period.of("2027-05-18", "2027-06-12"));

    private static ExpectedHours expected(NeedStretch... stretches) {
        return new ExpectedHours(
                16, Period.of("2026-09-15", "2027-06-20"), Optional.of(need(stretches)), List.of(SPRING), day -> false);
    }

    @Test
    void aMonthOfLeaveIsAPauseAtNavAndHalfAMonthIsHalf() {
        var february = Period.of("2027-02-01", "2027-02-28");
        assertThat(expected().in(YearMonth.of(2027, 2))).hasValue(16);
        assertThat(expected(pause("2027-02-01", "2027-02-28")).in(YearMonth.of(2027, 2)))
                .hasValue(0);
        assertThat(expected(pause("2027-02-01", "2027-02-28")).parting(february, Minutes.hours(16)))
                .as("NAV should be told of 0 hours")
                .isEqualTo(OptionalInt.of(0));
        assertThat(expected(pause("2027-02-01", "2027-02-14")).in(YearMonth.of(2027, 2)))
                .hasValue(8);
    }

    @Test
    void practiceTakesItsOwnHoursAlsoWhenThereIsNoTeaching() {
        assertThat(expected(practice("2027-02-01", "2027-02-28", 10)).in(YearMonth.of(2027, 2)))
                .hasValue(40);
        var june = practice("2027-06-14", "2027-06-20", 4);
        assertThat(expected(june).in(YearMonth.of(2027, 6)).orElseThrow())
                .isGreaterThan(expected().in(YearMonth.of(2027, 6)).orElseThrow());
    }
}
