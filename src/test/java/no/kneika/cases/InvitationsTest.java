package no.kneika.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.cases.EducationDecision.KnownFrom;
import no.kneika.kernel.Period;
import no.kneika.people.People;
import no.kneika.platform.BatchItem;
import no.kneika.platform.Batches;
import no.kneika.platform.intake.Intake;
import no.kneika.platform.intake.Line;
import no.kneika.platform.jobs.JobsAtRest;
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

/** Kristian and Eva study through NAV next semester, and are told that there are mentors. */
@KneikaTest
class InvitationsTest {

    private static final Period DECIDED = Period.of("2026-08-01", "2027-06-20");

    @Autowired
    World world;

    @Autowired
    Invitations invitations;

    @Autowired
    Educations educations;

    @Autowired
    People people;

    @Autowired
    Intake<NavStudentRow> intake;

    @Autowired
    Batches batches;

    @Autowired
    JobsAtRest atRest;

    @Autowired
    TestClock clock;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @LocalServerPort
    int port;

    private Tenant at;

    @BeforeEach
    void twoStudyThroughNav() {
        clock.set(LocalDate.of(2026, 11, 23));
        at = world.newInstitution();
        for (var name : List.of("Eva Dahl", "Kristian Haug"))
            at.as(
                    "Randi Moe",
                    () -> educations
                            .note(
                                    at.person(name),
                                    0,
                                    DECIDED,
                                    Optional.of("0104"),
                                    KnownFrom.NAV,
                                    at.actor("Randi Moe"))
                            .orThrow());
        at.as(
                "Randi Moe",
                () -> educations
                        .note(
                                at.person("Tuva Lie"),
                                0,
                                Period.of("2026-08-01", "2026-12-20"),
                                Optional.empty(),
                                KnownFrom.STUDENT,
                                at.actor("Randi Moe"))
                        .orThrow());
    }

    @Test
    void thoseWhoseDecisionReachesIntoTheSemesterAreToldOnceHoweverOftenItIsSent() {
        var randi = at.actor("Randi Moe");
        var semester = at.as("Randi Moe", () -> invitations.semester(randi)).orElseThrow();
        var all = at.as("Randi Moe", () -> invitations.of(semester));
        assertThat(all.stream().map(Invited::student))
                .containsExactlyInAnyOrder(at.person("Eva Dahl"), at.person("Kristian Haug"));
        var items = all.stream()
                .map(it -> new BatchItem(
                        it.student().value(), it.seen(semester.period().from())))
                .toList();
        for (int i = 0; i < 2; i++) {
            var id = at.as(
                    "Randi Moe",
                    () -> batches.start(randi, Invitations.BATCH, batches.latest(randi, Invitations.BATCH), items));
            batches.carryOut(randi, id);
            var batch = at.as("Randi Moe", () -> batches.find(id)).orElseThrow();
            assertThat(batch.isFinished()).isTrue();
            assertThat(batch.accepted()).hasSize(i == 0 ? 2 : 0);
        }
        assertThat(atRest.await()).isTrue();
        assertThat(visitor("Randi Moe").get("/invitations").body()).contains("Sendt", "Eva Dahl", "Kristian Haug");
    }

    @Test
    void evaReadsItInHerOwnWrittenFormSaysYesAndTellsWhatIsHard() {
        told("Eva Dahl");
        var eva = visitor("Eva Dahl");
        assertThat(eva.get("/today").body()).contains("/invitation", "Les invitasjonen");
        assertThat(eva.get("/invitation").body()).contains("Du kan få en mentor", "lang=\"nb\"");
        var yes = eva.post("/invitation/answers", Map.of("answer", "YES"));
        assertThat(yes.statusCode()).isEqualTo(303);
        assertThat(yes.headers().firstValue("Location").orElse("")).contains("/needs/new");
        assertThat(visitor("Randi Moe").get("/invitations?show=answered").body())
                .contains("Eva Dahl", "Svarte ja.");
        assertThat(eva.get("/today").body()).doesNotContain("Les invitasjonen");
    }

    @Test
    void whoeverWasNotInvitedHasNothingToReadAndNobodyElseSeesTheList() {
        var tuva = visitor("Tuva Lie");
        assertThat(tuva.get("/today").body()).doesNotContain("Les invitasjonen");
        assertThat(tuva.get("/invitation").body()).contains("/needs/new").doesNotContain("/invitation/answers");
        assertThat(tuva.post("/invitation/answers", Map.of("answer", "YES")).statusCode())
                .isEqualTo(404);
        for (var name : List.of("Eva Dahl", "Aksel Rød", "Olav Lien", "Jorunn Sand", "Astrid Nes"))
            assertThat(visitor(name).get("/invitations").statusCode()).as(name).isEqualTo(404);
    }

    @Test
    void aDecisionThatChangedMeanwhileIsLookedAtAgain() {
        var randi = at.actor("Randi Moe");
        var semester = at.as("Randi Moe", () -> invitations.semester(randi)).orElseThrow();
        assertThat(at.as(
                                "Randi Moe",
                                () -> invitations.send(
                                        at.person("Eva Dahl"), semester.period().from() + " 7", randi))
                        .codes())
                .containsExactly("invitation-changed");
        assertThat(at.as(
                                "Randi Moe",
                                () -> invitations.send(
                                        at.person("Tuva Lie"), semester.period().from() + " 1", randi))
                        .codes())
                .containsExactly("invitation-not-nav");
    }

    @Test
    void aRegisterOfStudentsThroughNavIsBroughtAndASecondTimeChangesNothing() {
        var row = new NavStudentRow(number("Ingrid Moen"), Period.of("2026-08-01", "2029-06-20"), "0104");
        assertThat(brought(row)).isEqualTo(1);
        var known = at.as("Randi Moe", () -> educations.of(at.person("Ingrid Moen")))
                .orElseThrow();
        assertThat(known.period()).isEqualTo(Period.of("2026-08-01", "2029-06-20"));
        assertThat(known.knownFrom()).isEqualTo(KnownFrom.REGISTER);
        assertThat(brought(row)).isZero();
    }

    private String number(String name) {
        return at.as("Randi Moe", () -> people.student(at.person(name)))
                .orElseThrow()
                .number();
    }

    /** How many lines it would change; and they are read in. */
    private int brought(NavStudentRow row) {
        return at.as("Tor Eik", () -> {
            var comparison = intake.compare(List.of(new Line<>(2, row)));
            assertThat(comparison.troubles()).isEmpty();
            intake.apply(comparison, at.person("Tor Eik"), false);
            return comparison.changes().size();
        });
    }

    private void told(String name) {
        var randi = at.actor("Randi Moe");
        at.as("Randi Moe", () -> {
            var semester = invitations.semester(randi).orElseThrow();
            return invitations
                    .send(at.person(name), semester.period().from() + " 1", randi)
                    .orThrow();
        });
    }

    private Visitor visitor(String name) {
        return Visitor.at(port, sessions, at.actor(name));
    }
}
