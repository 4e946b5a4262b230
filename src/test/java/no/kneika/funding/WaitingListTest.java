package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.institution.OwnGround;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
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

/** Eva, Tobias and Tuva wait for the college's own money; who is first, why, and who waits no more. */
@KneikaTest
class WaitingListTest {

    private static final Period NEED = Period.of("2026-08-17", "2027-06-20");
    private static final Period SPRING = Period.of("2027-01-04", "2027-06-20");

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    FundingScenes funded;

    @Autowired
    WaitingList waiting;

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
    private CaseId tobias;
    private CaseId tuvas;

    @BeforeEach
    void threeAskForMoney() {
        clock.set(LocalDate.of(2026, 8, 17));
        at = world.newInstitution();
        evas = scenes.consented(at, "Eva Dahl", NEED);
        tobias = scenes.consented(at, "Tobias Strand", NEED);
        tuvas = scenes.consented(at, "Tuva Lie", NEED);
        funded.granted(at, tuvas, Period.of("2026-09-20", "2026-12-19"), Minutes.hours(52), "2026/51");
        clock.set(LocalDate.of(2026, 11, 2));
        // Nobody has asked NAV about the spring yet, and Jorunn lets them wait all the same.
        waits(evas, Optional.empty()).orThrow();
        clock.set(LocalDate.of(2026, 11, 3));
        waits(tobias, Optional.of(LocalDate.of(2026, 12, 10))).orThrow();
        clock.set(LocalDate.of(2026, 11, 4));
        waits(tuvas, Optional.empty()).orThrow();
        at.as("Randi Moe", () -> funded.sent(at, evas));
    }

    private Decision<BudgetWaitId> waits(CaseId caseId, Optional<LocalDate> exam) {
        return waits("Jorunn Sand", caseId, OwnGround.BRIDGE, exam, "Vi spør NAV snart");
    }

    private Decision<BudgetWaitId> waits(
            String who, CaseId caseId, OwnGround ground, Optional<LocalDate> exam, String why) {
        var wish = new WaitingList.Wish(ground, SPRING, Minutes.hours(40), exam, why);
        return at.as(who, () -> waiting.add(caseId, wish, at.actor(who)));
    }

    private void waitsNoMore(CaseId caseId) {
        at.run(
                "Randi Moe",
                () -> waiting.all(at.actor("Randi Moe")).stream()
                        .map(place -> place.who())
                        .filter(it -> it.caseId().equals(caseId))
                        .forEach(it ->
                                waiting.end(it.id(), at.actor("Randi Moe")).orThrow()));
    }

    @Test
    void whoeverBeginsToWaitIsAskedAboutTheReasonAndJorunnSeesPastItWithOneOfHerOwn() {
        waitsNoMore(tobias);
        assertThat(waits("Randi Moe", tobias, OwnGround.BRIDGE, Optional.empty(), "")
                        .codes())
                .containsExactly("own-ground-nothing-asked", "own-ground-approver");
        assertThat(waits("Jorunn Sand", tobias, OwnGround.BRIDGE, Optional.empty(), "")
                        .codes())
                .containsExactly("own-ground-nothing-asked", "own-ground-why");
        assertThat(order("Randi Moe")).doesNotContain(tobias);
        waits(tobias, Optional.empty()).orThrow();
        assertThat(order("Randi Moe")).contains(tobias);
    }

    private List<CaseId> order(String who) {
        return at.as(
                who,
                () -> waiting.all(at.actor(who)).stream()
                        .map(place -> place.who().caseId())
                        .toList());
    }

    @Test
    void tuvaWhoseMoneyStopsIsFirstThenTobiasWithHisExamAndEverybodyReadsTheSameOrder() {
        assertThat(order("Randi Moe")).containsExactly(tuvas, tobias, evas);
        assertThat(order("Jorunn Sand")).containsExactly(tuvas, tobias, evas);
        assertThat(order("Olav Lien")).containsExactly(tuvas, tobias, evas);
        var page = Visitor.at(port, sessions, at.actor("Jorunn Sand"))
                .get("/budget")
                .body()
                .replaceAll("(?s)^.*id=\"waiting\"", "")
                .replaceAll("[\\u00a0\\u202f]", " ");
        assertThat(page)
                .contains(
                        "1. <a class=\"k-name\" href=\"/cases/" + tuvas,
                        "Har mentor nå, og pengene varer til 19. desember 2026",
                        "Eksamen 10. desember 2026",
                        "Første studieår, spurte 2. november 2026");
    }

    @Test
    void nobodyStandsThereTwiceAndAnExamThatHasBeenIsRefused() {
        assertThat(waits(evas, Optional.empty()).codes()).containsExactly("wait-already");
        var id = at.as("Randi Moe", () -> waiting.all(at.actor("Randi Moe")))
                .getLast()
                .who()
                .id();
        at.as("Randi Moe", () -> waiting.end(id, at.actor("Randi Moe")).orThrow());
        assertThat(order("Randi Moe")).containsExactly(tuvas, tobias);
        assertThat(waits(evas, Optional.of(LocalDate.of(2026, 11, 3))).codes()).containsExactly("wait-exam-over");
    }

    @Test
    void randiGrantsOnlyWhatIsTrueJorunnSaysWhyAndWhoeverIsGrantedWaitsNoMore() {
        var jorunn = at.actor("Jorunn Sand");
        var randi = at.actor("Randi Moe");
        var line = at.as(
                "Jorunn Sand",
                () -> budget.openLine("Mentor", 2027, Money.ofKroner("90000.00"), jorunn)
                        .orThrow());
        var it = new OwnGrant(
                line,
                SPRING,
                Minutes.hours(40),
                HourlyRate.of("180.00"),
                at.as("Randi Moe", () -> budget.costs(randi, SPRING.from())),
                clock.today(),
                "");
        // Nobody has asked NAV about Tobias' spring.
        assertThat(at.as(
                        "Randi Moe",
                        () -> budget.grant(tobias, it, OwnGround.BRIDGE, randi).codes()))
                .containsExactly("own-ground-nothing-asked", "own-ground-approver");
        assertThat(at.as(
                        "Jorunn Sand",
                        () -> budget.grant(tobias, it, OwnGround.BRIDGE, jorunn).codes()))
                .containsExactly("own-ground-nothing-asked", "own-ground-why");
        assertThat(order("Randi Moe")).hasSize(3);
        var because = new OwnGrant(
                it.line(), it.period(), it.hours(), it.rate(), it.costs(), it.decidedOn(), "Eksamen er viktigst");
        var grant = at.as(
                "Jorunn Sand",
                () -> budget.grant(tobias, because, OwnGround.BRIDGE, jorunn).orThrow());
        assertThat(order("Randi Moe")).containsExactly(tuvas, evas);
        assertThat(Visitor.at(port, sessions, randi).get("/grants/" + grant).body())
                .contains("Bro mens NAV avgjør", "Godkjenneren gjorde unntak: Eksamen er viktigst");
    }

    @Test
    void aRefusedFormKeepsWhatRandiTypedAndSaysWhatToDo() {
        var jorunn = at.actor("Jorunn Sand");
        var line = at.as(
                "Jorunn Sand",
                () -> budget.openLine("Mentor", 2027, Money.ofKroner("90000.00"), jorunn)
                        .orThrow());
        var randi = Visitor.at(port, sessions, at.actor("Randi Moe"));
        var form = "/cases/" + tobias + "/own-budget-grants";
        var page = randi.get(form + "/new").body();
        assertThat(page).contains("Bro mens NAV avgjør");
        var answer = randi.post(
                form,
                Map.of(
                        "line",
                        line.toString(),
                        "from",
                        "04.01.2027",
                        "to",
                        "20.06.2027",
                        "hours",
                        "40",
                        "rate",
                        "180",
                        "ground",
                        "MONTHS_USED"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("NAVs måneder er ikke brukt", "En godkjenner kan gjøre unntak", "value=\"20.06.2027\"");
    }
}
