package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.kneika.cases.AssessedNeed;
import no.kneika.funding.Agreement;
import no.kneika.funding.ApplicationId;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.ApplicationView.State;
import no.kneika.funding.BudgetLineId;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantId;
import no.kneika.funding.Refund;
import no.kneika.funding.Regime;
import no.kneika.funding.Rejection;
import no.kneika.funding.RejectionId;
import no.kneika.institution.CostPart;
import no.kneika.institution.Funder;
import no.kneika.institution.Rulebook;
import no.kneika.institution.RulebookVersionId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Period;
import no.kneika.platform.Ids;
import org.junit.jupiter.api.Test;

/** What Randi must do about Eva's funding, and Jorunn about a rejection. */
class FundingDutiesTest {

    private static final CaseId CASE = new CaseId(Ids.next());
    private static final Rulebook RULES = Rulebook.defaults(Funder.NAV);
    private static final Period AUTUMN = Period.of("2026-09-15", "2026-12-14");
    private static final AssessedNeed NEED = new AssessedNeed(
            CASE, 1, Minutes.hours(4), Period.of("2026-09-15", "2027-06-20"), LocalDate.of(2026, 8, 20));

    private static ApplicationView application(State state, Period period) {
        return new ApplicationView(
                new ApplicationId(Ids.next()),
                CASE,
                "K-2026-0001",
                1,
                Funder.NAV,
                "Nav Moss",
                period,
                Minutes.hours(56),
                HourlyRate.of("180.00"),
                state,
                state == State.DRAFT ? Optional.empty() : Optional.of(LocalDate.of(2026, 11, 1)),
                Optional.empty());
    }

    private static Grant grant() {
        return grant(AUTUMN, Regime.CLAIMED);
    }

    private static Grant grant(Period period, Regime regime) {
        return new Grant(
                new GrantId(Ids.next()),
                CASE,
                1,
                period,
                Minutes.hours(56),
                switch (regime) {
                    case CLAIMED ->
                        new Refund.ByClaim(LocalDate.of(2027, 2, 14), Optional.empty(), Set.of(CostPart.WAGE));
                    case BUDGETED -> new Refund.None(new BudgetLineId(Ids.next()));
                    case SETTLED -> new Refund.ByAgreement(Money.ofKroner("9020.00"));
                },
                regime,
                "2026/13377",
                "",
                "Nav Moss",
                "Nav Tiltak",
                LocalDate.of(2026, 9, 10),
                Optional.empty(),
                new RulebookVersionId(Ids.next()),
                Optional.empty());
    }

    private static List<Obligation> duties(List<ApplicationView> applications, List<Grant> grants, String today) {
        return FundingDuties.forCoordinator(
                new FundingDuties.Facts(CASE, "Eva Dahl", Optional.of(NEED), applications, grants, List.of(), RULES),
                LocalDate.parse(today));
    }

    private static List<Kind> kinds(List<ApplicationView> applications, List<Grant> grants, String today) {
        return duties(applications, grants, today).stream()
                .map(Obligation::kind)
                .toList();
    }

    @Test
    void evasNeedIsAssessedSoRandiWritesWithinAWeek() {
        var duty = duties(List.of(), List.of(), "2026-08-21").getFirst();
        assertThat(duty.kind()).isEqualTo(Kind.WRITE_APPLICATION);
        assertThat(duty.due()).isEqualTo(LocalDate.of(2026, 8, 27));
    }

    @Test
    void evaGetsAnExtensionWarningFourWeeksBeforeHerGrantEnds() {
        assertThat(kinds(List.of(), List.of(grant()), "2026-11-15")).isEmpty();
        var duty = duties(List.of(), List.of(grant()), "2026-11-16").getFirst();
        assertThat(duty.kind()).isEqualTo(Kind.EXTEND_FUNDING);
        assertThat(duty.due()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(kinds(List.of(), List.of(grant()), "2027-02-01"))
                .as("it does not go away by itself")
                .containsExactly(Kind.EXTEND_FUNDING);
    }

    private static void isAskedFor(List<Grant> grants, Kind kind, String link) {
        assertThat(kinds(List.of(), grants, "2026-11-15"))
                .as("four weeks before and not a day more")
                .isEmpty();
        var duty = duties(List.of(), grants, "2026-11-16").getFirst();
        assertThat(duty.kind()).isEqualTo(kind);
        assertThat(duty.link()).isEqualTo("/cases/" + CASE + link);
        assertThat(duty.period()).isEqualTo("2026-12-14");
    }

    @Test
    void evaWhomNavPaysGoesOnByAnApplication() {
        isAskedFor(List.of(grant()), Kind.EXTEND_FUNDING, "/applications/new");
    }

    @Test
    void tuvaWhomTheCollegePaysGoesOnByItsOwnGrantAndNotByAnApplication() {
        isAskedFor(List.of(grant(AUTUMN, Regime.BUDGETED)), Kind.RENEW_OWN, "/own-budget-grants/new");
    }

    @Test
    void evaWhoseThirtySixMonthsAreUsedGoesOnByTheCollegesOwnGrant() {
        var used = grant(Period.of("2023-12-15", "2026-12-14"), Regime.CLAIMED);
        isAskedFor(List.of(used), Kind.RENEW_OWN, "/own-budget-grants/new");
        var agreed = grant(Period.of("2023-12-15", "2026-12-14"), Regime.SETTLED);
        isAskedFor(List.of(agreed), Kind.RENEW_OWN, "/own-budget-grants/new");
        var oneDayLeft = grant(Period.of("2023-12-16", "2026-12-14"), Regime.CLAIMED);
        isAskedFor(List.of(oneDayLeft), Kind.EXTEND_FUNDING, "/applications/new");
    }

    @Test
    void whatNavPaysByAgreementGoesOnByANewAgreementUntilOneIsWritten() {
        var settled = grant(AUTUMN, Regime.SETTLED);
        isAskedFor(List.of(settled), Kind.RENEW_AGREEMENT, "/agreements/new");
        assertThat(agreed(Agreement.State.OPEN, List.of(settled), "2026-11-20"))
                .extracting(Obligation::kind)
                .containsExactly(Kind.CHASE_SIGNATURE);
        var own = grant(AUTUMN, Regime.BUDGETED);
        assertThat(agreed(Agreement.State.OPEN, List.of(own), "2026-11-20"))
                .as("from the college's money to NAV's")
                .extracting(Obligation::kind)
                .containsExactly(Kind.CHASE_SIGNATURE);
    }

    @Test
    void whereNavAndTheCollegeBothPayToTheSameDayNavGoesOn() {
        isAskedFor(
                List.of(grant(), grant(Period.of("2026-12-01", "2026-12-14"), Regime.BUDGETED)),
                Kind.EXTEND_FUNDING,
                "/applications/new");
    }

    @Test
    void aHoleBeforeEvasGrantIsAskedForFirstWhileItLastsAndNotWhenItIsOver() {
        var late = grant(Period.of("2026-10-15", "2027-01-14"), Regime.CLAIMED);
        var hole = duties(List.of(), List.of(late), "2026-09-20").getFirst();
        assertThat(hole.kind()).isEqualTo(Kind.EXTEND_FUNDING);
        assertThat(hole.link()).isEqualTo("/cases/" + CASE + "/applications/new");
        assertThat(hole.period()).as("nobody pays from the day after").isEqualTo("2026-09-14");
        assertThat(kinds(List.of(), List.of(late), "2026-10-15")).isEmpty();
        var asked = application(State.SENT, Period.of("2026-09-15", "2026-10-14"));
        assertThat(kinds(List.of(asked), List.of(late), "2026-09-20")).containsExactly(Kind.AWAIT_GRANT);
    }

    @Test
    void anExtensionUnderWayIsNotAskedForAgain() {
        var next = Period.of("2026-12-15", "2027-03-14");
        assertThat(kinds(List.of(application(State.DRAFT, next)), List.of(grant()), "2026-11-20"))
                .containsExactly(Kind.SEND_APPLICATION);
        assertThat(kinds(List.of(application(State.SENT, next)), List.of(grant()), "2026-11-20"))
                .containsExactly(Kind.AWAIT_GRANT);
        assertThat(kinds(List.of(application(State.REJECTED, next)), List.of(grant()), "2026-11-20"))
                .containsExactly(Kind.EXTEND_FUNDING);
    }

    @Test
    void anExtensionIsDueItsLeadTimeBeforeItBegins() {
        var next = Period.of("2026-12-15", "2027-03-14");
        var duty = duties(List.of(application(State.DRAFT, next)), List.of(grant()), "2026-11-10")
                .getFirst();
        assertThat(duty.due()).isEqualTo(LocalDate.of(2026, 11, 17));
    }

    @Test
    void navIsRemindedThreeWeeksAfterTheApplicationLeft() {
        var duty = duties(List.of(application(State.SENT, AUTUMN)), List.of(), "2026-11-02")
                .getFirst();
        assertThat(duty.kind()).isEqualTo(Kind.AWAIT_GRANT);
        assertThat(duty.due()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void jorunnDecidesOnlyWhereSomethingWasWorked() {
        var rejection = new Rejection(
                new RejectionId(Ids.next()),
                new ApplicationId(Ids.next()),
                CASE,
                "K-2025-0003",
                AUTUMN,
                LocalDate.of(2025, 9, 24),
                LocalDate.of(2025, 9, 29),
                "",
                Optional.empty());
        assertThat(FundingDuties.decide(rejection, "Eva Dahl", Money.ZERO)).isEmpty();
        var duty = FundingDuties.decide(rejection, "Eva Dahl", Money.ofKroner("4025.45"))
                .orElseThrow();
        assertThat(duty.amountAtRisk()).isEqualTo(Money.ofKroner("4025.45"));
        assertThat(duty.due()).isEqualTo(LocalDate.of(2025, 10, 6));
    }

    private static List<Obligation> agreed(Agreement.State state, List<Grant> grants, String today) {
        var agreement = Agreed.agreement(Period.of("2026-12-15", "2027-06-20"), state);
        return FundingDuties.forCoordinator(
                new FundingDuties.Facts(
                        CASE, "Eva Dahl", Optional.of(NEED), List.of(), grants, List.of(agreement), RULES),
                LocalDate.parse(today));
    }

    @Test
    void randiIsToldOfAnUnsignedAgreementWeeksBeforeItLapses() {
        var duty = agreed(Agreement.State.OPEN, List.of(), "2026-08-20").getFirst();
        assertThat(duty.kind()).isEqualTo(Kind.CHASE_SIGNATURE);
        assertThat(duty.due()).isEqualTo(LocalDate.of(2026, 8, 24));
        assertThat(duty.period()).as("the last day NAV keeps it").isEqualTo("2026-11-09");
        assertThat(duty.link()).startsWith("/agreements/");
    }

    @Test
    void whatGoesOnByAnAgreementIsNotAppliedForAndWhatLapsedIsAgain() {
        assertThat(agreed(Agreement.State.OPEN, List.of(grant()), "2026-11-20"))
                .extracting(Obligation::kind)
                .containsExactly(Kind.CHASE_SIGNATURE);
        assertThat(agreed(Agreement.State.LAPSED, List.of(grant()), "2026-11-20"))
                .extracting(Obligation::kind)
                .containsExactly(Kind.EXTEND_FUNDING);
    }
}
