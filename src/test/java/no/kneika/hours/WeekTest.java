package no.kneika.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.Ids;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Aksel Rød helps Tuva Lie and Ingrid Moen, and looks at his week. */
@KneikaTest
class WeekTest {

    private static final Period AUTUMN = Period.of("2026-09-01", "2026-12-20");
    private static final String WEEK = "/hours/weeks/2026-W39";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    Payday payday;

    @Autowired
    TestClock clock;

    @Autowired
    Hours hours;

    private World.Tenant at;
    private CaseId tuvas;
    private AssignmentId withTuva;
    private AssignmentId withIngrid;
    private Visitor aksel;

    @BeforeEach
    void akselHelpsTuvaAndIngrid() {
        clock.set(LocalDate.parse("2026-09-01"));
        at = world.newInstitution();
        tuvas = walk.assessedCase(at, "Tuva Lie", AUTUMN, 3);
        var ingrids = walk.assessedCase(at, "Ingrid Moen", AUTUMN, 3);
        walk.granted(at, tuvas, AUTUMN, 40, "200", "2026/1");
        walk.granted(at, ingrids, AUTUMN, 40, "200", "2026/2");
        walk.offers(at, "Aksel Rød", 12);
        withTuva = walk.chosen(at, tuvas, "Tuva Lie", "Aksel Rød");
        withIngrid = walk.chosen(at, ingrids, "Ingrid Moen", "Aksel Rød");
        walk.contracted(at, withTuva, "Aksel Rød", AUTUMN, 40, "180");
        walk.contracted(at, withIngrid, "Aksel Rød", AUTUMN, 40, "180");
        clock.set(LocalDate.parse("2026-09-25"));
        aksel = Visitor.at(port, sessions, at.actor("Aksel Rød"));
        aksel.get("/hours");
    }

    private HttpResponse<String> made(AssignmentId with, String weekday, String starts, String ends) {
        return aksel.post(
                "/fixed-meetings",
                Map.of(
                        "assignment",
                        with.toString(),
                        "weekday",
                        weekday,
                        "starts",
                        starts,
                        "ends",
                        ends,
                        "back",
                        WEEK));
    }

    private String offered(String page, String end) {
        var action = Pattern.compile("action=\"(/[^\"]+/" + end + ")\"").matcher(page);
        assertThat(action.find()).as(end + " on the page").isTrue();
        return action.group(1);
    }

    private Minutes left() {
        return at.as("Aksel Rød", () -> hours.usage(tuvas, clock.today()).left());
    }

    @Test
    void aMeetingEveryTuesdayStandsReadyAndIsWrittenWithOneTap() {
        assertThat(made(withTuva, "TUESDAY", "14", "15.30").statusCode()).isEqualTo(303);
        assertThat(left()).isEqualTo(Minutes.hours(40));
        var week = aksel.get(WEEK).body();
        assertThat(week)
                .contains("Uke 39", "14.00–15.30 med Tuva", "Vi møttes, før 1", "Ingen timer er ført denne uka");
        assertThat(aksel.get("/hours").body()).contains("Klart å føre", "14.00–15.30 med Tuva");
        var tap = offered(week, "entry");
        var key = Map.of("_key", Ids.next().toString(), "back", WEEK);
        assertThat(aksel.post(tap, key).statusCode()).isEqualTo(303);
        assertThat(aksel.post(tap, key).statusCode()).isEqualTo(303);
        assertThat(left()).isEqualTo(Minutes.of(38, 30));
        assertThat(aksel.get(WEEK).body()).contains("270,00", "Angre").doesNotContain("Vi møttes");
        var again = aksel.post(tap, Map.of());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("er alt ført");
        assertThat(aksel.post(offered(aksel.get(WEEK).body(), "reversals"), Map.of("back", WEEK))
                        .headers()
                        .firstValue("Location"))
                .hasValue(WEEK + "?done=hours-reversed");
        assertThat(left()).isEqualTo(Minutes.hours(40));
        assertThat(aksel.get(WEEK).body()).contains("Vi møttes, før 1");
    }

    @Test
    void tuvaToldBeforehandAndItCanBeTakenBack() {
        made(withTuva, "TUESDAY", "14", "15.30");
        var told = offered(aksel.get(WEEK).body(), "absence");
        assertThat(aksel.post(told, Map.of("back", WEEK)).statusCode()).isEqualTo(303);
        var week = aksel.get(WEEK).body();
        assertThat(week).contains("Tuva sa fra på forhånd", "Angre").doesNotContain("Vi møttes");
        assertThat(aksel.post(told, Map.of("back", WEEK)).body()).contains("alt notert");
        assertThat(left()).isEqualTo(Minutes.hours(40));
        var taken = offered(week, "withdrawal");
        aksel.post(taken, Map.of("back", WEEK));
        assertThat(aksel.get(WEEK).body()).contains("Vi møttes, før 1");
        assertThat(aksel.post(taken, Map.of()).body()).contains("alt tatt bort");
        assertThat(aksel.post("/absences/" + Ids.next() + "/withdrawal", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNoShowIsWrittenWithTheHourThatIsPaid() {
        made(withTuva, "TUESDAY", "14", "15.30");
        var tap = offered(aksel.get(WEEK).body(), "entry");
        aksel.post(tap, Map.of("kind", "NO_SHOW", "back", WEEK));
        assertThat(left()).isEqualTo(Minutes.hours(39));
        assertThat(aksel.get(WEEK).body()).contains("Kom ikke.");
    }

    private HttpResponse<String> typed(String... changes) {
        var form = new HashMap<>(Map.of("assignment", withTuva.toString(), "when", "0", "long", "60"));
        for (int i = 0; i < changes.length; i += 2) form.put(changes[i], changes[i + 1]);
        return aksel.post("/hours", form);
    }

    @Test
    void whenNobodyCameTheFormAsksOneQuestionMore() {
        var asked = typed("kind", "NO_SHOW", "note", "Ventet i kantina");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("Si om studenten sa fra på forhånd", "value=\"Ventet i kantina\"", "href=\"#notice\"");
        var told = typed("kind", "NO_SHOW", "notice", "YES");
        var after = told.headers().firstValue("Location").orElseThrow();
        assertThat(left()).isEqualTo(Minutes.hours(40));
        var page = aksel.get(after).body();
        assertThat(page).contains("Notert. Det føres ingen timer", "Angre");
        assertThat(typed("kind", "NO_SHOW", "notice", "NO").statusCode()).isEqualTo(303);
        assertThat(left()).isEqualTo(Minutes.hours(39));
        assertThat(typed("kind", "NO_SHOW", "notice", "NO", "long", "90").body())
                .contains("betales inntil 1");
    }

    @Test
    void randiReadsThatTuvaToldAndThosePayingDoNot() {
        typed("kind", "NO_SHOW", "notice", "YES");
        payday.worked(at, "Aksel Rød", withTuva, "2026-09-08", "1:30");
        var sheet = "/sheets/" + withTuva + "/2026-09";
        assertThat(Visitor.at(port, sessions, at.actor("Randi Moe")).get(sheet).body())
                .contains("Sagt fra på forhånd", "25.");
        assertThat(Visitor.at(port, sessions, at.actor("Olav Lien")).get(sheet).body())
                .doesNotContain("Sagt fra");
    }

    @Test
    void aFormThatLayOpenOverMidnightMeansTheDayItSaid() {
        clock.set(LocalDate.parse("2026-09-26"));
        assertThat(typed("today", "2026-09-25").statusCode()).isEqualTo(303);
        assertThat(aksel.get("/hours/weeks/2026-W39").body()).containsPattern("(?s)Fredag 25.*?Tuva, 1.*?Lørdag 26");
        assertThat(typed("today", "2026-09-27").body()).contains("har ikke vært ennå");
    }

    @Test
    void theNightTheClocksChangeIsRightOrToldAbout() {
        clock.set(LocalDate.parse("2026-10-26"));
        var night = typed("when", "x", "day", "25.10.2026", "long", "x", "starts", "1.30", "ends", "3.30");
        assertThat(night.statusCode()).isEqualTo(303);
        assertThat(left()).isEqualTo(Minutes.hours(37));
        var whole = typed("when", "x", "day", "20.10.2026", "long", "x", "starts", "8", "ends", "8");
        assertThat(whole.statusCode()).isEqualTo(422);
        assertThat(whole.body()).contains("kan ikke føres");
        var late = typed("when", "x", "day", "22.10.2026", "long", "x", "starts", "22", "ends", "24");
        assertThat(late.statusCode()).isEqualTo(303);
        assertThat(left()).isEqualTo(Minutes.hours(35));
        assertThat(typed("when", "x", "day", "22.10.2026", "long", "x", "starts", "22", "ends", "24.30")
                        .body())
                .contains("Skriv klokkeslettet");
    }

    @Test
    void bothStudentsAreInOneWeekAndHeIsNotTwoPlaces() {
        made(withTuva, "TUESDAY", "14", "15.30");
        var refused = made(withIngrid, "TUESDAY", "15", "16");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("alt et fast møte på den tiden", "value=\"15\"");
        made(withIngrid, "WEDNESDAY", "9", "10");
        assertThat(aksel.get(WEEK).body()).contains("med Tuva", "med Ingrid", "Hver onsdag kl. 09.00–10.00");
    }

    @Test
    void inExamWeeksItRestsAndWhenItIsStoppedItIsGone() {
        made(withTuva, "TUESDAY", "14", "15.30");
        clock.set(LocalDate.parse("2026-12-02"));
        assertThat(aksel.get("/hours/weeks/2026-W49").body())
                .contains("Eksamensuke")
                .doesNotContain("Vi møttes");
        aksel.post(offered(aksel.get(WEEK).body(), "end"), Map.of("back", WEEK));
        assertThat(aksel.get("/hours/weeks/2026-W50").body()).doesNotContain("15.30 med Tuva");
    }

    @Test
    void nobodyElseHasHisWeekOrHisMeetings() {
        made(withTuva, "TUESDAY", "14", "15.30");
        var tap = offered(aksel.get(WEEK).body(), "entry");
        walk.offers(at, "Hennie Vik", 8);
        var hennie = Visitor.at(port, sessions, at.actor("Hennie Vik"));
        assertThat(hennie.get(WEEK).body()).doesNotContain("Tuva");
        assertThat(hennie.post(tap, Map.of()).statusCode()).isEqualTo(404);
        assertThat(Visitor.at(port, sessions, at.actor("Tuva Lie")).get(WEEK).statusCode())
                .isEqualTo(404);
        for (var nonsense : new String[] {"2026-W54", "2026-39", "x"})
            assertThat(aksel.get("/hours/weeks/" + nonsense).statusCode()).isEqualTo(404);
    }
}
