package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import no.kneika.institution.OwnGround;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.support.CaseScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import no.kneika.support.World.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Randi answers for why the college pays for Eva; Jorunn, who may not read why Eva needs help, grants it on her word. */
@KneikaTest
class OwnGroundsTest {

    private static final Period SPRING = Period.of("2027-01-04", "2027-06-20");

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    OwnGrounds grounds;

    @Autowired
    CorrectOwn correcting;

    @Autowired
    OwnBudget budget;

    @Autowired
    TestClock clock;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @LocalServerPort
    int port;

    private Tenant at;
    private CaseId evas;

    @BeforeEach
    void evaIsKnown() {
        clock.set(LocalDate.of(2026, 11, 4));
        at = world.newInstitution();
        evas = scenes.consented(at, "Eva Dahl", Period.of("2026-08-17", "2027-06-20"));
    }

    @Test
    void whatRandiHasSeenInTheAssessmentJorunnNeedNotSeeToGrantIt() {
        var jorunn = at.actor("Jorunn Sand");
        var line = at.as(
                "Jorunn Sand",
                () -> budget.openLine("Mentor", 2027, Money.ofKroner("90000.00"), jorunn)
                        .orThrow());
        var it = new OwnGrant(
                line,
                SPRING,
                Minutes.hours(40),
                HourlyRate.of("180.00"),
                at.as("Jorunn Sand", () -> budget.costs(jorunn, SPRING.from())),
                clock.today(),
                "");
        assertThat(at.as(
                        "Jorunn Sand",
                        () -> budget.grant(evas, it, OwnGround.PASSING_NEED, jorunn)
                                .codes()))
                .as("she may not read the assessment")
                .containsExactly("own-ground-no-need", "own-ground-why");
        var randi = Visitor.at(port, sessions, at.actor("Randi Moe"));
        randi.get("/cases/" + evas + "/own-budget-grants/new");
        var said = randi.post(
                "/cases/" + evas + "/own-grounds",
                Map.of("ground", "PASSING_NEED", "from", "04.01.2027", "to", "20.06.2027"));
        assertThat(said.statusCode()).isEqualTo(303);
        var page = Visitor.at(port, sessions, jorunn)
                .get("/cases/" + evas + "/own-budget-grants/new")
                .body();
        assertThat(page.replace('\u00a0', ' '))
                .contains("Behovet går over, 4. januar", "bekreftet av Randi Moe 4. november 2026");
        at.as(
                "Jorunn Sand",
                () -> budget.grant(evas, it, OwnGround.PASSING_NEED, jorunn).orThrow());
    }

    @Test
    void randiCannotConfirmWhatIsNotSoAndJorunnConfirmsNothing() {
        assertThat(at.as(
                        "Randi Moe",
                        () -> grounds.attest(evas, OwnGround.MONTHS_USED, SPRING, at.actor("Randi Moe"))
                                .codes()))
                .contains("own-ground-months-left");
        assertThat(at.as(
                        "Jorunn Sand",
                        () -> grounds.attest(evas, OwnGround.PASSING_NEED, SPRING, at.actor("Jorunn Sand"))
                                .codes()))
                .containsExactly("ground-by-coordinator");
    }

    @Test
    void aCorrectionToNewDaysAsksForTheReasonAgainAndFewerDaysDoNot() {
        var jorunn = at.actor("Jorunn Sand");
        var line = at.as(
                "Jorunn Sand",
                () -> budget.openLine("Mentor", 2027, Money.ofKroner("90000.00"), jorunn)
                        .orThrow());
        var costs = at.as("Jorunn Sand", () -> budget.costs(jorunn, SPRING.from()));
        var rate = HourlyRate.of("180.00");
        var bridge = new OwnGrant(
                line,
                new Period(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 2, 14)),
                Minutes.hours(12),
                rate,
                costs,
                clock.today(),
                "Ja");
        var id = at.as(
                "Jorunn Sand",
                () -> budget.grant(evas, bridge, OwnGround.BRIDGE, jorunn).orThrow());
        var longer = new OwnGrant(
                line,
                new Period(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 14)),
                Minutes.hours(12),
                rate,
                costs,
                clock.today(),
                "");
        var shorter = new OwnGrant(
                line,
                new Period(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 31)),
                Minutes.hours(8),
                rate,
                costs,
                clock.today(),
                "");
        assertThat(at.as(
                        "Randi Moe",
                        () -> correcting
                                .correct(id, 1, longer, "Lenger", at.actor("Randi Moe"))
                                .codes()))
                .containsExactly("own-ground-nothing-asked", "own-ground-approver");
        at.as(
                "Randi Moe",
                () -> correcting
                        .correct(id, 1, shorter, "Kortere", at.actor("Randi Moe"))
                        .orThrow());
        var because =
                new OwnGrant(line, longer.period(), longer.hours(), rate, costs, clock.today(), "Eksamen er flyttet");
        at.as(
                "Jorunn Sand",
                () -> correcting.correct(id, 2, because, "Lenger", jorunn).orThrow());
        assertThat(at.as("Jorunn Sand", () -> budget.groundOverride(id))).contains("Eksamen er flyttet");
    }
}
