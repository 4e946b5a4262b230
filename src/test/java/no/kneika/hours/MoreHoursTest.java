package no.kneika.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.DutyList;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Aksel Rød asks for more hours for Tuva Lie on the page; Randi Moe has it on her list, answers, and both see it. */
@KneikaTest
class MoreHoursTest {

    private static final Period AUTUMN = Period.of("2026-09-01", "2026-11-30");

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
    List<DutyList> rooms;

    @Autowired
    JdbcClient jdbc;

    private World.Tenant at;
    private CaseId tuvas;
    private AssignmentId aksel;

    @BeforeEach
    void tuvaHasFortyHoursAndAksel() {
        clock.set(LocalDate.parse("2026-09-01"));
        at = world.newInstitution();
        tuvas = walk.assessedCase(at, "Tuva Lie", Period.of("2026-09-01", "2026-12-20"), 3);
        walk.granted(at, tuvas, AUTUMN, 40, "200", "2026/1");
        walk.offers(at, "Aksel Rød", 8);
        aksel = walk.chosen(at, tuvas, "Tuva Lie", "Aksel Rød");
        walk.contracted(at, aksel, "Aksel Rød", AUTUMN, 40, "180");
        clock.set(LocalDate.parse("2026-09-15"));
    }

    private Visitor visitor(String who) {
        var visitor = Visitor.at(port, sessions, at.actor(who));
        visitor.get("/capacity");
        return visitor;
    }

    /** The page as it is read: a date never breaks over two lines. */
    private String read(String who, String path) {
        return visitor(who).get(path).body().replace('\u00a0', ' ');
    }

    private List<Obligation> onTheListOf(String who) {
        return at.as(
                who,
                () -> rooms.stream()
                        .flatMap(room -> room.dueBy(clock.today(), at.actor(who)).stream())
                        .filter(it -> it.kind() == Kind.ANSWER_MORE_HOURS)
                        .toList());
    }

    private void akselAsks() {
        assertThat(visitor("Aksel Rød")
                        .post("/cases/" + tuvas + "/more-hours-requests", Map.of())
                        .statusCode())
                .isEqualTo(303);
    }

    private String answerAction() {
        return "/more-hours-requests/" + onTheListOf("Randi Moe").getFirst().subject() + "/answer";
    }

    @Test
    void akselMayAskWhateverThePace() {
        assertThat(read("Aksel Rød", "/hours"))
                .contains("Dere har timer til gode", "/cases/" + tuvas + "/more-hours-requests");
    }

    @Test
    void randiSeesThatAkselAskedForMoreHoursAndAnswers() {
        assertThat(onTheListOf("Randi Moe")).isEmpty();
        akselAsks();
        var duty = onTheListOf("Randi Moe").getFirst();
        assertThat(duty.about()).isEqualTo("Tuva Lie");
        assertThat(duty.due()).isEqualTo(LocalDate.parse("2026-09-22"));
        assertThat(read("Aksel Rød", "/hours"))
                .contains("Dere ba om flere timer 15. september. Koordinatoren svarer innen 22. september.")
                .doesNotContain("/more-hours-requests");

        var randi = visitor("Randi Moe");
        assertThat(read("Randi Moe", "/today")).contains("Ønsker om flere timer", duty.link());
        assertThat(read("Randi Moe", duty.link())).contains("Aksel Rød ber om flere timer", "40 t");
        var refused = randi.post(answerAction(), Map.of("outcome", "NO"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Skriv hvorfor det ikke blir flere timer.");
        var answered = randi.post(answerAction(), Map.of("outcome", "NO", "words", "Tilsagnet varer ut november."));
        assertThat(answered.statusCode()).isEqualTo(303);

        assertThat(onTheListOf("Randi Moe")).isEmpty();
        for (var page : Map.of("Aksel Rød", "/hours", "Tuva Lie", "/my-hours").entrySet())
            assertThat(read(page.getKey(), page.getValue()))
                    .contains("Det blir ikke flere timer nå.", "Tilsagnet varer ut november.");
        assertThat(read("Randi Moe", duty.link())).contains("Ingen venter på svar", "Tilsagnet varer ut november.");
    }

    @Test
    void aYesLeadsRandiToTheApplicationAndTheSecondAnswerIsTold() {
        akselAsks();
        var action = answerAction();
        var randi = visitor("Randi Moe");
        var yes = randi.post(action, Map.of("outcome", "APPLY"));
        assertThat(yes.headers().firstValue("Location").orElseThrow())
                .startsWith("/cases/" + tuvas + "/applications/new");
        assertThat(read("Aksel Rød", "/hours")).contains("Vi søker om flere timer.");
        var again = randi.post(action, Map.of("outcome", "NO", "words", "Nei"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body().replace('\u00a0', ' ')).contains("Noen svarte på dette 15. september 2026.");
    }

    @Test
    void anAnswerThatIsLateIsNotPromisedAnyLonger() {
        akselAsks();
        clock.set(LocalDate.parse("2026-09-23"));
        assertThat(read("Aksel Rød", "/hours"))
                .contains("Svaret skulle ha kommet innen 22. september. Ta kontakt med koordinatoren.");
    }

    @Test
    void whatRandiWritesIsSealed() {
        akselAsks();
        visitor("Randi Moe").post(answerAction(), Map.of("outcome", "NO", "words", "Tilsagnet varer ut november."));
        var words = at.asSystem(() -> jdbc.sql("select words from more_hours_answer where case_id = :case")
                .param("case", tuvas.value())
                .query(byte[].class)
                .single());
        assertThat(new String(words, StandardCharsets.UTF_8)).doesNotContain("november");
    }

    @Test
    void thoseWhoOnlyPayAndThoseInOtherCasesKnowNothingOfIt() {
        akselAsks();
        var action = answerAction();
        for (var who : List.of("Olav Lien", "Jorunn Sand", "Sivert Ness", "Tuva Lie", "Aksel Rød")) {
            assertThat(visitor(who)
                            .post(action, Map.of("outcome", "NO", "words", "Nei"))
                            .statusCode())
                    .as(who)
                    .isEqualTo(404);
            assertThat(onTheListOf(who)).isEmpty();
        }
        assertThat(visitor("Marit Hove").get("/cases/" + tuvas + "/more-hours").statusCode())
                .isEqualTo(404);
    }

    @Test
    void akselFindsTheLengthOfHisUsualMeetingReady() {
        for (var day : List.of("2026-09-08", "2026-09-10", "2026-09-14"))
            payday.worked(at, "Aksel Rød", aksel, day, "1:45");
        assertThat(read("Aksel Rød", "/hours"))
                .containsPattern("value=\"105\"[^>]*checked")
                .doesNotContain("value=\"150\"");
    }

    @Test
    void akselReadsWhatCountsAndWhatDoesNot() {
        assertThat(read("Aksel Rød", "/hours")).contains("href=\"/hours/what-counts\"");
        assertThat(read("Aksel Rød", "/hours/what-counts"))
                .contains(
                        "Forberedelse til møtene.",
                        "Studenten kom ikke og sa ikke fra: inntil 1 t.",
                        "Mer enn 8 t på en dag spør vi om. Mer enn 12 t på en dag kan ikke føres.",
                        "3 dager før",
                        "Etter sju dager uten et ord gjelder timene.");
    }
}
