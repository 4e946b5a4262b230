package no.kneika.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.cases.Casework;
import no.kneika.cases.NavMeasure;
import no.kneika.cases.Origin;
import no.kneika.cases.RaiseNeed;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.people.NewPerson;
import no.kneika.people.People;
import no.kneika.people.Student;
import no.kneika.platform.Actor;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.Statements;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** However many students Randi has, her lists ask the database as many questions. */
@KneikaTest
class ManyRowsTest {

    private static final int FEW = 3;
    private static final int MANY = Integer.getInteger("kneika.test.many", 12);
    private static final Period YEAR = Period.of("2026-08-17", "2027-06-20");
    private static final Period AUTUMN = Period.of("2026-08-17", "2026-11-16");
    private static final List<String> LISTS = List.of("/extensions", "/renewals", "/cases", "/sheets", "/today");

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
    TestClock clock;

    private void students(World.Tenant at, int first, int last) {
        clock.set(AUTUMN.from());
        for (int i = first; i <= last; i++) {
            int number = 800_000 + i;
            var person = at.asSystem(() -> {
                var id = people.register(at.system(), NewPerson.named("Student " + number, null))
                        .orThrow();
                people.enrol(at.system(), new Student(id, String.valueOf(number), null, 1), AUTUMN.from());
                return id;
            });
            isGranted(at, new Actor(at.id(), person, Capacity.STUDENT), i);
        }
        clock.set(LocalDate.of(2026, 10, 20));
    }

    private void isGranted(World.Tenant at, Actor student, int i) {
        var randi = at.actor("Randi Moe");
        var told = new RaiseNeed(
                student.person(),
                Origin.STUDENT,
                Optional.empty(),
                "Jeg kommer ikke i gang.",
                Optional.empty(),
                NavMeasure.YES,
                Optional.of(scenes.moss()));
        var caseId =
                at.use().as(student, () -> casework.raiseNeed(told, student).orThrow());
        at.run("Randi Moe", () -> {
            casework.accept(caseId, randi).orThrow();
            casework.assess(scenes.assess(caseId, 0, YEAR), randi).orThrow();
        });
        at.use()
                .as(
                        student,
                        () -> sharing.consent(student, caseId, Purpose.APPLY_NAV, true)
                                .orThrow());
        // Each on days of their own, as letters come.
        var from = AUTUMN.from().plusDays(i % 20);
        scene.granted(at, caseId, new Period(from, AUTUMN.to().plusDays(i % 20)), Minutes.hours(53), "2026/" + i);
    }

    @Test
    void aListOfManyAsksNoMoreThanAListOfFew() {
        var at = world.newInstitution();
        students(at, 1, FEW);
        var randi = Visitor.at(port, sessions, at.actor("Randi Moe"));
        try (var statements = new Statements()) {
            LISTS.forEach(randi::get);
            var few = LISTS.stream().map(list -> asked(statements, randi, list)).toList();
            students(at, FEW + 1, MANY);
            // What offices answered and who is in the register is read once after it changed, by whoever comes first.
            LISTS.forEach(randi::get);
            for (int i = 0; i < LISTS.size(); i++)
                assertThat(asked(statements, randi, LISTS.get(i)))
                        .as("how often %s asks what for %d students", LISTS.get(i), MANY)
                        .isEqualTo(few.get(i));
        }
    }

    private static Map<String, Long> asked(Statements statements, Visitor randi, String list) {
        statements.taken();
        long start = System.nanoTime();
        assertThat(randi.get(list).statusCode()).isEqualTo(200);
        long took = (System.nanoTime() - start) / 1_000_000;
        var taken = statements.taken();
        LoggerFactory.getLogger(ManyRowsTest.class).info("{}: {} statements, {} ms", list, taken.size(), took);
        return taken.stream().collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
