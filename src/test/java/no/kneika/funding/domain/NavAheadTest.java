package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.kneika.cases.AssessedNeed;
import no.kneika.funding.Extension;
import no.kneika.funding.Extension.State;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantId;
import no.kneika.funding.OfficeWait;
import no.kneika.funding.Refund;
import no.kneika.funding.Regime;
import no.kneika.institution.Funder;
import no.kneika.institution.Rulebook;
import no.kneika.institution.RulebookVersionId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.platform.Ids;
import org.junit.jupiter.api.Test;

/** Nav Moss takes six weeks where the rulebook says four, and NAV's decision on Eva's education ends in March. */
class NavAheadTest {

    private static final CaseId EVA = new CaseId(Ids.next());
    private static final Rulebook RULES = Rulebook.defaults(Funder.NAV);
    private static final Period AUTUMN = Period.of("2026-09-15", "2026-12-14");
    private static final AssessedNeed NEED = new AssessedNeed(
            EVA, 1, Minutes.hours(4), Period.of("2026-09-15", "2027-06-20"), LocalDate.of(2026, 8, 20));

    private static NavAhead moss(int answers, int ninety) {
        return new NavAhead(
                Optional.of(new OfficeWait("0104", "Nav Moss", answers, 20, ninety, 0, 0)), Optional.empty());
    }

    private static NavAhead education(String last) {
        return new NavAhead(Optional.empty(), Optional.of(LocalDate.parse(last)));
    }

    private static Grant grant(Regime regime) {
        return new Grant(
                new GrantId(Ids.next()),
                EVA,
                1,
                AUTUMN,
                Minutes.hours(52),
                new Refund.ByClaim(AUTUMN.to().plusMonths(2), Optional.empty(), Set.of()),
                regime,
                "2026/1",
                "",
                "Nav Moss",
                "Tiltak",
                AUTUMN.from(),
                Optional.empty(),
                new RulebookVersionId(Ids.next()),
                Optional.empty());
    }

    private static Extension plan(String today, Regime regime, NavAhead ahead) {
        return ExtensionRules.of(
                new ExtensionRules.Facts(
                        EVA,
                        new PersonId(Ids.next()),
                        Optional.of(NEED),
                        List.of(),
                        List.of(grant(regime)),
                        List.of(),
                        true,
                        RULES,
                        Elsewhere.NOTHING,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        ahead),
                LocalDate.parse(today));
    }

    private static List<Obligation> listed(String today, NavAhead ahead) {
        return FundingDuties.forCoordinator(
                new FundingDuties.Facts(
                        EVA,
                        "Eva Dahl",
                        Optional.of(NEED),
                        List.of(),
                        List.of(grant(Regime.CLAIMED)),
                        List.of(),
                        RULES,
                        Elsewhere.NOTHING,
                        ahead),
                LocalDate.parse(today));
    }

    @Test
    void anOfficeThatTakesSixWeeksIsAskedSixWeeksBeforeAndThePlanSaysWhy() {
        assertThat(plan("2026-11-01", Regime.CLAIMED, moss(5, 42)).state()).isEqualTo(State.LATER);
        var it = plan("2026-11-02", Regime.CLAIMED, moss(5, 42));
        assertThat(it.state()).isEqualTo(State.READY);
        assertThat(it.canBeSent()).isTrue();
        assertThat(it.notes()).extracting(Reason::code).containsExactly("extension-office-slow");
        assertThat(it.notes().getFirst().args()).containsExactly("Nav Moss", 42, 28);
        assertThat(listed("2026-11-01", moss(5, 42))).isEmpty();
        assertThat(listed("2026-11-02", moss(5, 42)))
                .extracting(Obligation::due)
                .containsExactly(LocalDate.of(2026, 11, 2));
    }

    @Test
    void fourAnswersSayTooLittleAndAQuickOfficeMovesNothing() {
        for (var moss : List.of(moss(4, 42), moss(40, 10))) {
            assertThat(plan("2026-11-15", Regime.CLAIMED, moss).state()).isEqualTo(State.LATER);
            assertThat(plan("2026-11-16", Regime.CLAIMED, moss).notes()).isEmpty();
            assertThat(listed("2026-11-15", moss)).isEmpty();
        }
    }

    @Test
    void whatTheCollegeDecidesItselfDoesNotWaitForNav() {
        assertThat(plan("2026-11-10", Regime.BUDGETED, moss(5, 42)).due()).contains(LocalDate.of(2026, 11, 16));
    }

    @Test
    void daysAfterNavsDecisionOnTheEducationAreWarnedOfWithWhatToDoFirst() {
        var before = plan("2026-11-20", Regime.CLAIMED, education("2027-03-14"));
        assertThat(before.notes()).as("it ends the same day").isEmpty();
        var past = plan("2026-11-20", Regime.CLAIMED, education("2027-03-13"));
        assertThat(past.notes()).extracting(Reason::code).containsExactly("extension-past-education");
        assertThat(past.canBeSent()).as("a warning is no wall: NAV decides").isTrue();
        var after = plan("2026-11-20", Regime.CLAIMED, education("2026-12-14"));
        assertThat(after.notes()).extracting(Reason::code).containsExactly("extension-after-education");
        assertThat(plan("2026-11-20", Regime.SETTLED, education("2027-03-13")).notes())
                .as("a new agreement is for as long as the need")
                .extracting(Reason::code)
                .containsExactly("extension-past-education");
    }
}
