package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.kneika.cases.Cases;
import no.kneika.cases.Casework;
import no.kneika.cases.NeedMonths;
import no.kneika.cases.NeedStretch.Kind;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Period;
import no.kneika.platform.DutyList;
import no.kneika.platform.jobs.JobsAtRest;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Randi writes that Eva has leave and practice, and everything that plans for her follows the dates. */
@KneikaTest
class NeedMonthsTest {

    private static final Period NEED = Period.of("2026-09-15", "2027-06-20");
    private static final Period AUTUMN = Period.of("2026-09-15", "2026-12-14");
    private static final Period LEAVE = Period.of("2026-12-15", "2027-02-28");

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    FundingScenes funded;

    @Autowired
    NeedMonths months;

    @Autowired
    Cases cases;

    @Autowired
    Casework casework;

    @Autowired
    Extensions extensions;

    @Autowired
    ApplyForFunding applying;

    @Autowired
    List<DutyList> duties;

    @Autowired
    TestClock clock;

    @Autowired
    JobsAtRest atRest;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @LocalServerPort
    int port;

    private Tenant at;
    private CaseId evas;

    @BeforeEach
    void evaHasAGrantForTheAutumn() {
        clock.set(LocalDate.of(2026, 9, 15));
        at = world.newInstitution();
        evas = scenes.consented(at, "Eva Dahl", NEED);
        funded.granted(at, evas, AUTUMN, Minutes.hours(52), "2026/77");
        clock.set(LocalDate.of(2026, 11, 23));
    }

    private Decision<CaseId> tells(String who, Kind kind, Period days, int hours) {
        return at.as(who, () -> months.tell(evas, kind, days, Minutes.hours(hours), at.actor(who)));
    }

    private List<String> refused(String who, Kind kind, Period days, int hours) {
        return tells(who, kind, days, hours) instanceof Decision.Refused<CaseId> no
                ? no.reasons().stream().map(reason -> reason.code()).toList()
                : List.of();
    }

    private Extension plan() {
        return at.as("Randi Moe", () -> extensions.of(at.actor("Randi Moe"), evas));
    }

    private List<Obligation.Kind> today() {
        var randi = at.actor("Randi Moe");
        return at.as(
                "Randi Moe",
                () -> duties.stream()
                        .flatMap(list -> list.dueBy(clock.today(), randi).stream())
                        .map(Obligation::kind)
                        .toList());
    }

    @Test
    void whatRandiWritesMovesTheExtensionAndTakenBackItIsAsBefore() {
        assertThat(plan().state()).isEqualTo(Extension.State.READY);
        assertThat(today()).contains(Obligation.Kind.EXTEND_FUNDING);
        tells("Randi Moe", Kind.PAUSE, LEAVE, 0).orThrow();
        assertThat(plan().state()).isEqualTo(Extension.State.LATER);
        assertThat(plan().due()).contains(LocalDate.of(2027, 1, 31));
        assertThat(today()).doesNotContain(Obligation.Kind.EXTEND_FUNDING);
        var asked = at.as("Randi Moe", () -> applying.propose(evas, at.actor("Randi Moe")));
        assertThat(asked.period()).isEqualTo(Period.of("2027-03-01", "2027-05-31"));
        var told = at.as("Randi Moe", () -> months.of(evas)).getFirst().id();
        at.as("Randi Moe", () -> months.takeBack(told, at.actor("Randi Moe")).orThrow());
        at.as("Randi Moe", () -> months.takeBack(told, at.actor("Randi Moe")).orThrow());
        assertThat(plan().state()).isEqualTo(Extension.State.READY);
        assertThat(plan().asked()).contains(Period.of("2026-12-15", "2027-03-14"));
    }

    private List<String> mailsTo(String who) {
        atRest.await();
        return at.asSystem(() -> jdbc.sql("select subject from mail_out where to_person = :who order by sent_at, id")
                .param("who", at.person(who).value())
                .query(String.class)
                .list());
    }

    @Test
    void whatEvaTellsHerselfMovesThePlanAtOnceAndRandiIsToldAndSeesWhoWroteIt() {
        var eva = Visitor.at(port, sessions, at.actor("Eva Dahl"));
        assertThat(eva.get("/today").body()).contains("/cases/" + evas + "/need-months");
        var told = eva.post(
                "/cases/" + evas + "/need-stretches",
                Map.of("stretch", "EXAMS", "from", "04.01.2027", "to", "14.02.2027", "hoursPerWeek", "10"));
        assertThat(told.statusCode()).isEqualTo(303);
        assertThat(plan().hours()).as("as practice of ten hours").isEqualTo(Minutes.hours(88));
        assertThat(mailsTo("Randi Moe")).containsExactly("En student har skrevet datoer i Kneika");
        var randi = Visitor.at(port, sessions, at.actor("Randi Moe"));
        assertThat(randi.get("/cases/" + evas + "/need-months").body().replace('\u00a0', ' '))
                .contains(": 10 t i uka", "Skrevet av Eva Dahl 23. november 2026");
        assertThat(randi.get("/extensions").body()).contains("egen eksamen, andre timer");
        var id = at.as("Eva Dahl", () -> months.of(evas)).getFirst().id();
        eva.post("/need-stretches/" + id + "/withdrawals", Map.of());
        eva.post("/need-stretches/" + id + "/withdrawals", Map.of());
        assertThat(plan().hours()).isLessThan(Minutes.hours(88));
        assertThat(mailsTo("Randi Moe")).hasSize(2);
    }

    @Test
    void whatIsSentIsWhatWasSeenWithThePracticeInIt() {
        tells("Randi Moe", Kind.PRACTICE, Period.of("2027-01-04", "2027-02-14"), 10)
                .orThrow();
        var it = plan();
        assertThat(it.hours()).isEqualTo(Minutes.hours(88));
        var randi = at.actor("Randi Moe");
        at.as("Randi Moe", () -> extensions.send(evas, it.seen(), randi).orThrow());
        assertThat(plan().state()).isEqualTo(Extension.State.WAITING);
        assertThat(plan().hours()).isEqualTo(Minutes.hours(88));
    }

    @Test
    void practiceAndPausesLieInTheNeedBesideEachOtherAndAreRandisToWrite() {
        assertThat(refused("Jorunn Sand", Kind.PAUSE, LEAVE, 0)).containsExactly("stretch-by-whom");
        assertThat(refused("Randi Moe", Kind.PAUSE, Period.of("2026-08-01", "2026-10-01"), 0))
                .containsExactly("stretch-outside-need");
        assertThat(refused("Randi Moe", Kind.PAUSE, Period.of("2027-06-01", "2027-07-01"), 0))
                .containsExactly("stretch-outside-need");
        assertThat(refused("Randi Moe", Kind.PRACTICE, LEAVE, 0)).containsExactly("stretch-hours");
        tells("Randi Moe", Kind.PAUSE, LEAVE, 0).orThrow();
        assertThat(refused("Randi Moe", Kind.PRACTICE, Period.of("2027-02-28", "2027-03-31"), 6))
                .containsExactly("stretch-overlaps");
    }

    @Test
    void anAssessmentWrittenAnewKeepsThePause() {
        tells("Randi Moe", Kind.PAUSE, LEAVE, 0).orThrow();
        var longer = scenes.assess(evas, 1, Period.of("2026-09-15", "2027-12-20"));
        at.as("Randi Moe", () -> casework.assess(longer, at.actor("Randi Moe")).orThrow());
        assertThat(at.as(
                        "Randi Moe",
                        () -> cases.assessedNeed(evas).orElseThrow().pauses()))
                .containsExactly(LEAVE);
    }
}
