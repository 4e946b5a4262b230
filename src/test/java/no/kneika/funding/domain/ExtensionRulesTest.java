package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.cases.AssessedNeed;
import no.kneika.funding.Agreement;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Extension;
import no.kneika.funding.Extension.State;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantId;
import no.kneika.funding.Refund;
import no.kneika.funding.Regime;
import no.kneika.institution.Funder;
import no.kneika.institution.Rulebook;
import no.kneika.institution.RulebookVersionId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import org.junit.jupiter.api.Test;

/** The next application stands ready four weeks before a grant ends (rules.md 2). */
class ExtensionRulesTest {

    private static final CaseId EVA = new CaseId(UUID.randomUUID());
    private static final Rulebook RULES = Rulebook.defaults(Funder.NAV);

    private static Grant grant(Period period) {
        return grant(period, Regime.CLAIMED);
    }

    private static Grant grant(Period period, Regime regime) {
        return new Grant(
                new GrantId(UUID.randomUUID()),
                EVA,
                1,
                period,
                Minutes.hours(56),
                new Refund.ByClaim(period.to().plusMonths(2), Optional.empty(), Set.of()),
                regime,
                "2026/1",
                "",
                "Nav Moss",
                "Tiltak",
                period.from(),
                Optional.empty(),
                new RulebookVersionId(UUID.randomUUID()),
                Optional.empty());
    }

    private static Extension plan(String today, Period need, boolean consented, List<Period> granted) {
        return planned(
                today,
                need,
                consented,
                granted.stream().map(ExtensionRulesTest::grant).toList(),
                List.of());
    }

    private static Extension planned(
            String today, Period need, boolean consented, List<Grant> granted, List<Agreement> agreements) {
        return ExtensionRules.of(
                new ExtensionRules.Facts(
                        EVA,
                        new PersonId(UUID.randomUUID()),
                        Optional.of(new AssessedNeed(EVA, 1, Minutes.hours(4), need, need.from())),
                        List.<ApplicationView>of(),
                        granted,
                        agreements,
                        consented,
                        RULES),
                LocalDate.parse(today));
    }

    @Test
    void evasNextApplicationStandsReadyFourWeeksBeforeHerGrantEndsAndNotADayBefore() {
        var need = Period.of("2026-09-15", "2027-06-20");
        var autumn = List.of(Period.of("2026-09-15", "2026-12-14"));
        assertThat(plan("2026-11-15", need, true, autumn).state()).isEqualTo(State.LATER);
        var due = plan("2026-11-16", need, true, autumn);
        assertThat(due.state()).isEqualTo(State.READY);
        assertThat(due.asked()).contains(Period.of("2026-12-15", "2027-03-14"));
        assertThat(due.hours()).isEqualTo(Minutes.hours(52));
    }

    @Test
    void withoutEvasYesItIsSeenButCannotBeChosen() {
        var it = plan(
                "2026-11-20",
                Period.of("2026-09-15", "2027-06-20"),
                false,
                List.of(Period.of("2026-09-15", "2026-12-14")));
        assertThat(it.state()).isEqualTo(State.HINDERED);
        assertThat(it.canBeSent()).isFalse();
        assertThat(it.hinders()).extracting(r -> r.code()).containsExactly("application-no-consent");
    }

    private static final Period NEED = Period.of("2026-09-15", "2027-06-20");
    private static final Period AUTUMN = Period.of("2026-09-15", "2026-12-14");

    @Test
    void tuvasRowNamesTheCollegesOwnGrantAndNobodyAppliesToNavForHer() {
        var it = planned("2026-11-20", NEED, true, List.of(grant(AUTUMN, Regime.BUDGETED)), List.of());
        assertThat(it.state()).isEqualTo(State.OWN_BUDGET);
        assertThat(it.canBeSent()).isFalse();
        assertThat(it.hinders()).as("NAV has months left").isEmpty();
        var done = planned("2026-11-20", AUTUMN, true, List.of(grant(AUTUMN, Regime.BUDGETED)), List.of());
        assertThat(done.state()).as("her need ends with it").isEqualTo(State.NEED_ENDS);
    }

    @Test
    void evasRowNamesTheCollegesOwnGrantWhenNavsMonthsAreUsedAndSaysWhy() {
        var used = List.of(grant(Period.of("2023-12-15", "2026-12-14")));
        var it = planned("2026-11-20", NEED, true, used, List.of());
        assertThat(it.state()).isEqualTo(State.OWN_BUDGET);
        assertThat(it.canBeSent()).isFalse();
        assertThat(it.asked()).isEmpty();
        assertThat(it.hinders()).extracting(r -> r.code()).containsExactly("application-months-used");
        assertThat(it.hinders().getFirst().args()).contains(LocalDate.of(2026, 12, 14));
    }

    @Test
    void whatNavPaysByItselfGoesOnByANewAgreementWhenThatIsDueAndNoneIsWritten() {
        var settled = List.of(grant(AUTUMN, Regime.SETTLED));
        assertThat(planned("2026-11-15", NEED, true, settled, List.of()).state())
                .isEqualTo(State.BY_AGREEMENT);
        assertThat(planned("2026-11-16", NEED, true, settled, List.of()).state())
                .isEqualTo(State.NEW_AGREEMENT);
        var written = List.of(Agreed.agreement(Period.of("2026-12-15", "2027-06-20"), Agreement.State.OPEN));
        assertThat(planned("2026-11-16", NEED, true, settled, written).state()).isEqualTo(State.BY_AGREEMENT);
    }

    @Test
    void aHoleBeforeEvasGrantIsProposedFirstAndFromToday() {
        var late = List.of(grant(Period.of("2026-10-15", "2027-01-14")));
        var it = planned("2026-09-20", NEED, true, late, List.of());
        assertThat(it.state()).isEqualTo(State.READY);
        assertThat(it.asked()).contains(Period.of("2026-09-20", "2026-10-14"));
        assertThat(it.hours()).isEqualTo(Minutes.hours(15));
        assertThat(it.past()).isEmpty();
        var day = LocalDate.of(2026, 9, 25);
        assertThat(Cover.on(it, day, false, LocalDate.of(2026, 9, 20))).isEqualTo(Cover.GAP);
        assertThat(Cover.on(it, day, true, LocalDate.of(2026, 9, 20))).isEqualTo(Cover.PROPOSED);
    }

    @Test
    void aHoleBetweenEvasGrantsIsProposedBeforeWhatFollowsThem() {
        var two = List.of(grant(AUTUMN), grant(Period.of("2027-01-15", "2027-04-14")));
        var it = planned("2026-11-20", NEED, true, two, List.of());
        assertThat(it.asked()).contains(Period.of("2026-12-15", "2027-01-14"));
        assertThat(planned("2026-11-01", NEED, true, two, List.of()).state()).isEqualTo(State.LATER);
    }

    @Test
    void ofAHoleThatIsOverItIsSaidAndNothingIsProposed() {
        var late = List.of(grant(Period.of("2026-10-15", "2027-01-14")));
        var it = planned("2026-10-20", NEED, true, late, List.of());
        assertThat(it.past()).contains(Period.of("2026-09-15", "2026-10-14"));
        assertThat(it.state()).isEqualTo(State.LATER);
        assertThat(it.asked()).contains(Period.of("2027-01-15", "2027-04-14"));
    }

    @Test
    void twoYearsInThreesAreEightGrantsAndThreeYearsTwelveWhicheverDayTheyBeginOn() {
        // Four years of first days: each of the 31 in each month, 29 February too.
        for (var from = LocalDate.of(2026, 1, 1); from.getYear() < 2030; from = from.plusDays(1)) {
            assertThat(played(years(from, 2))).as("two years from %s", from).hasSize(8);
            assertThat(played(years(from, 3))).as("three years from %s", from).hasSize(12);
        }
    }

    @Test
    void noGapOpensWhicheverDayTheyBeginOn() {
        for (var from = LocalDate.of(2026, 1, 1); from.getYear() < 2027; from = from.plusDays(1)) {
            var need = years(from, 3);
            var played = played(need);
            assertThat(played.getFirst().from()).isEqualTo(from);
            assertThat(played.getLast().to()).isEqualTo(need.to());
            for (int i = 1; i < played.size(); i++)
                assertThat(played.get(i).from())
                        .isEqualTo(played.get(i - 1).to().plusDays(1));
        }
    }

    private static Period years(LocalDate from, int years) {
        return new Period(from, from.plusMonths(12L * years).minusDays(1));
    }

    @Test
    void aLastShortGrantIsAGrant() {
        var played = played(Period.of("2026-08-15", "2027-06-20"));
        assertThat(played)
                .containsExactly(
                        Period.of("2026-08-15", "2026-11-14"),
                        Period.of("2026-11-15", "2027-02-14"),
                        Period.of("2027-02-15", "2027-05-14"),
                        Period.of("2027-05-15", "2027-06-20"));
    }

    @Test
    void noExtensionOpensAGapWhateverTheNeedIs() {
        for (int months = 1; months <= 36; months++)
            for (int spare = 0; spare < 28; spare += 9) {
                var from = LocalDate.of(2026, 1, 1).plusDays(months * 5L);
                var need = new Period(from, from.plusMonths(months).minusDays(1 + spare));
                if (need.to().isBefore(need.from())) continue;
                var played = played(need);
                for (int i = 1; i < played.size(); i++)
                    assertThat(played.get(i).from())
                            .isEqualTo(played.get(i - 1).to().plusDays(1));
                assertThat(played.getLast().to()).isEqualTo(need.to());
            }
    }

    /** Every letter says what was asked for. */
    private static List<Period> played(Period need) {
        var granted = new ArrayList<Period>();
        granted.add(Proposal.period(
                List.of(),
                need.from(),
                Optional.of(new AssessedNeed(EVA, 1, Minutes.hours(4), need, need.from())),
                3,
                Optional.empty()));
        while (granted.size() < 50) {
            var last = granted.getLast().to();
            var next = plan(last.minusDays(28).toString(), need, true, granted);
            if (next.state() == State.NEED_ENDS) return granted;
            assertThat(next.state()).isEqualTo(State.READY);
            granted.add(next.asked().orElseThrow());
        }
        throw new AssertionError("it never ends");
    }
}
