package no.kneika.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
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

/** Ingrid Moen, Aksel Rød and Randi Moe see the same hours for the same exam. */
@KneikaTest
class ExamHoursTest {

    private static final Period AUTUMN = Period.of("2026-09-01", "2026-12-20");

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

    private World.Tenant at;
    private CaseId ingrids;
    private String exam;

    @BeforeEach
    void akselHasHelpedIngridTwoHoursAWeek() {
        clock.set(LocalDate.parse("2026-09-01"));
        at = world.newInstitution();
        ingrids = walk.assessedCase(at, "Ingrid Moen", AUTUMN, 3);
        walk.granted(at, ingrids, AUTUMN, 24, "200", "2026/1");
        walk.offers(at, "Aksel Rød", 8);
        AssignmentId aksel = walk.chosen(at, ingrids, "Ingrid Moen", "Aksel Rød");
        walk.contracted(at, aksel, "Aksel Rød", AUTUMN, 24, "180");
        clock.set(LocalDate.parse("2026-11-09"));
        for (var day : List.of("2026-10-15", "2026-10-22", "2026-10-29", "2026-11-05"))
            payday.worked(at, "Aksel Rød", aksel, day, "2:00");
        exam = "/cases/" + ingrids + "/exam-hours";
    }

    private Visitor visitor(String who) {
        return Visitor.at(port, sessions, at.actor(who));
    }

    private static String plain(String body) {
        return body.replace('\u00a0', ' ');
    }

    @Test
    void beforeAnybodyHasSaidWhenItIsTheExamWeeksStandInForIt() {
        assertThat(plain(visitor("Aksel Rød").get("/hours").body()))
                .contains("Med dette tempoet har dere 10 t 17 min igjen til eksamen 29. november", exam);
        assertThat(plain(visitor("Ingrid Moen").get(exam).body())).contains("Ingen har sagt når eksamen er");
    }

    @Test
    void ingridsPlanIsReadByAllThreeAsSentencePictureAndTable() {
        var ingrid = visitor("Ingrid Moen");
        ingrid.get(exam);
        var saved =
                ingrid.post("/cases/" + ingrids + "/exam-plans", Map.of("examOn", "7. desember 2026", "kept", "10"));
        assertThat(saved.statusCode()).isEqualTo(303);
        for (var who : List.of("Ingrid Moen", "Aksel Rød", "Randi Moe"))
            assertThat(plain(visitor(who).get(exam).body()))
                    .contains(
                            "har dere 8 t igjen til eksamen 7. desember. Dere ville spare 10 t.",
                            "Bruk inntil 1 t 30 min i uka, så er det 10 t igjen",
                            "2 t i uka",
                            "<polyline class=\"left\"",
                            "Uke 45",
                            "Uke 50");
        assertThat(plain(ingrid.get("/my-hours").body())).contains("8 t igjen til eksamen 7. desember");
        assertThat(visitor("Randi Moe").get("/cases/" + ingrids).body()).contains(exam);
    }

    @Test
    void anExamThatHasBeenOrMoreThanThereIsIsRefusedWithWhatWasTypedKept() {
        var ingrid = visitor("Ingrid Moen");
        ingrid.get(exam);
        var past = ingrid.post("/cases/" + ingrids + "/exam-plans", Map.of("examOn", "01.11.2026", "kept", "99"));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(plain(past.body())).contains("har vært", "Dere har 16 t igjen", "value=\"99\"");
    }

    @Test
    void thoseWhoPayAndThoseWhoAreNotInTheCaseSeeNothing() {
        for (var who : List.of("Olav Lien", "Jorunn Sand", "Eva Dahl", "Sivert Ness"))
            assertThat(visitor(who).get(exam).statusCode()).as(who).isEqualTo(404);
    }
}
