package no.kneika.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.cases.Casework;
import no.kneika.cases.NavMeasure;
import no.kneika.cases.Origin;
import no.kneika.cases.RaiseNeed;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Funding;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.people.NewPerson;
import no.kneika.people.People;
import no.kneika.people.Student;
import no.kneika.platform.Actor;
import no.kneika.platform.Use;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Randi and her fifteen students, four weeks before their grants end, in a browser. */
@Tag("browser")
@KneikaTest
@Import({World.class, CaseScenes.class, FundingScenes.class})
@Disabled("Not seen green yet: its rules are in ExtensionBatchTest, its pages in CrossingTest")
@NullUnmarked
class FifteenExtensionsIT {

    private static final String RANDI = "Randi Moe";
    private static final Period YEAR = Period.of("2026-08-17", "2027-06-20");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    FundingScenes scene;

    @Autowired
    Casework casework;

    @Autowired
    Sharing sharing;

    @Autowired
    People people;

    @Autowired
    Funding funding;

    @Autowired
    Use use;

    @Autowired
    TestClock clock;

    private Map<CaseId, Actor> students(World.Tenant at, int many) {
        clock.set(LocalDate.of(2026, 8, 17));
        var students = new LinkedHashMap<CaseId, Actor>();
        for (int i = 1; i <= many; i++) {
            var name = "Student " + (char) ('A' + i - 1) + "sen";
            var number = String.valueOf(700_000 + i);
            var person = at.asSystem(() -> {
                var id = people.register(at.system(), NewPerson.named(name, null))
                        .orThrow();
                people.enrol(at.system(), new Student(id, number, null, 1), LocalDate.of(2026, 8, 1));
                return id;
            });
            var student = new Actor(at.id(), person, Capacity.STUDENT);
            var randi = at.actor(RANDI);
            var caseId = use.as(
                    student,
                    () -> casework.raiseNeed(
                                    new RaiseNeed(
                                            person,
                                            Origin.STUDENT,
                                            Optional.empty(),
                                            "Jeg kommer ikke i gang.",
                                            Optional.empty(),
                                            NavMeasure.YES,
                                            Optional.of(scenes.moss())),
                                    student)
                            .orThrow());
            use.as(randi, () -> casework.accept(caseId, randi).orThrow());
            use.as(
                    randi,
                    () -> casework.assess(scenes.assess(caseId, 0, YEAR), randi).orThrow());
            use.as(
                    student,
                    () -> sharing.consent(student, caseId, Purpose.APPLY_NAV, true)
                            .orThrow());
            scene.granted(at, caseId, Period.of("2026-08-17", "2026-11-16"), Minutes.hours(53), "2026/" + (20_000 + i));
            students.put(caseId, student);
        }
        clock.set(LocalDate.of(2026, 10, 20));
        return students;
    }

    private long sent(Actor randi, Map<CaseId, Actor> students) {
        return use.as(randi, () -> funding.applicationsOf(students.keySet())).stream()
                .filter(ApplicationView::isWaiting)
                .count();
    }

    @Test
    void randiSendsFifteenInOneGoAndReadsWhyOneStayedBehind() {
        var at = world.newInstitution();
        var students = students(at, 15);
        var randi = at.actor(RANDI);
        try (var theatre = new Theatre(port, sessions)) {
            var page = theatre.looksAt(randi, "/extensions");
            assertThat(Scheme.text(page)).contains("15 søknader bør ut i dag", "1 av 15", "Nav Moss");
            page.locator("a[href*='look=2']").click();
            assertThat(Scheme.text(page)).contains("2 av 15");
            assertThat(page.locator("form[action='/extensions/batches'] button").innerText())
                    .isEqualTo("Send 15 søknader");

            var seventh = students.entrySet().stream().skip(6).findFirst().orElseThrow();
            var changedHerMind = seventh.getValue();
            use.as(
                    changedHerMind,
                    () -> sharing.consent(changedHerMind, seventh.getKey(), Purpose.APPLY_NAV, false)
                            .orThrow());

            page.locator("form[action='/extensions/batches'] button").click();
            page.waitForURL(Pattern.compile(".*/batches/.*"));
            page.getByText("14 av 15 søknader er sendt.").waitFor();
            assertThat(Scheme.text(page)).contains("1 gikk ikke", "Student Gsen", "14 gikk");
            theatre.seat(randi).isSound();
            assertThat(sent(randi, students)).isEqualTo(14);

            theatre.looksAt(randi, "/extensions");
            assertThat(Scheme.text(page)).contains("Kan ikke sendes ennå", "ikke svart");
        }
    }

    @Test
    void twoWindowsSendTheSameAndEachLeavesOnce() {
        var at = world.newInstitution();
        var students = students(at, 3);
        var randi = at.actor(RANDI);
        try (var theatre = new Theatre(port, sessions)) {
            var one = theatre.opens(randi, "/extensions");
            var two = one.context().newPage();
            two.navigate(theatre.address() + "/extensions");
            one.locator("form[action='/extensions/batches'] button").click();
            two.locator("form[action='/extensions/batches'] button").click();
            one.getByText("3 av 3 søknader er sendt.").waitFor();
            two.getByText("3 av 3 søknader er sendt.").waitFor();
            assertThat(two.url()).isEqualTo(one.url());
            assertThat(sent(randi, students)).isEqualTo(3);
        }
    }
}
