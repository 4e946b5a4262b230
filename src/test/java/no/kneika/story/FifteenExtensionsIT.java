package no.kneika.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
import no.kneika.funding.RecordGrant;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.ContractTerms;
import no.kneika.mentors.Mentors;
import no.kneika.people.NewPerson;
import no.kneika.people.People;
import no.kneika.people.Student;
import no.kneika.platform.Actor;
import no.kneika.platform.Use;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Randi and her fifteen students, four weeks before their grants end, in a browser. */
@Tag("browser")
@KneikaTest
@NullUnmarked
class FifteenExtensionsIT {

    private static final String RANDI = "Randi Moe";
    private static final Period YEAR = Period.of("2026-08-17", "2027-06-20");
    private static final Period AUTUMN = Period.of("2026-08-17", "2026-11-16");
    private static final LocalDate FOUR_WEEKS_BEFORE = LocalDate.of(2026, 10, 20);

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
    RecordGrant recording;

    @Autowired
    Mentors mentors;

    @Autowired
    Walk walk;

    @Autowired
    Use use;

    @Autowired
    TestClock clock;

    private Map<CaseId, Actor> students(World.Tenant at, int many) {
        clock.set(AUTUMN.from());
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
            scene.granted(at, caseId, AUTUMN, Minutes.hours(53), "2026/" + (20_000 + i));
            students.put(caseId, student);
        }
        clock.set(FOUR_WEEKS_BEFORE);
        return students;
    }

    /** A mentor who worked on the autumn's grant, with a contract both signed. */
    private AssignmentId helped(World.Tenant at, CaseId caseId, String student, String mentor) {
        walk.offers(at, mentor, 6);
        var assignment = walk.chosen(at, caseId, student, mentor);
        walk.contracted(at, assignment, mentor, AUTUMN, 53, "180");
        return assignment;
    }

    private void theLetterComes(World.Tenant at, CaseId caseId) {
        var randi = at.actor(RANDI);
        use.run(randi, () -> {
            var application = funding.applicationsOf(caseId).getLast();
            var letter = scene.letter(
                    Optional.of(application.id()), application.period(), application.hours(), application.reference());
            recording.record(caseId, letter, randi).orThrow();
        });
    }

    @Test
    void theContractsAreRenewedInOneGoWhenTheLettersHaveCome() {
        var at = world.newInstitution();
        var randi = at.actor(RANDI);
        var jorunn = at.actor("Jorunn Sand");
        var aksel = at.actor("Aksel Rød");
        clock.set(AUTUMN.from());
        var students = List.of("Eva Dahl", "Tuva Lie", "Tobias Strand");
        var mentorOf = List.of("Aksel Rød", "Kaja Foss", "Sivert Ness");
        var cases = new ArrayList<CaseId>();
        var assignments = new ArrayList<AssignmentId>();
        for (int i = 0; i < 3; i++) {
            var caseId = scenes.consented(at, students.get(i), YEAR);
            scene.granted(at, caseId, AUTUMN, Minutes.hours(53), "2026/" + (30_000 + i));
            cases.add(caseId);
            assignments.add(helped(at, caseId, students.get(i), mentorOf.get(i)));
        }
        clock.set(FOUR_WEEKS_BEFORE);
        try (var theatre = new Theatre(port, sessions)) {
            var page = theatre.opens(randi, "/extensions");
            assertThat(Scheme.text(page)).contains("3 valgt. 159 t til sammen, om lag 33 139,68 kr.");
            page.locator("form[action='/extensions/batches'] button.ds-button").click();
            said(page, "3 av 3 søknader er sendt.");
            clock.set(FOUR_WEEKS_BEFORE.plusDays(14));
            cases.forEach(caseId -> theLetterComes(at, caseId));

            theatre.opens(randi, "/extensions")
                    .getByText("Avtaler som kan fornyes")
                    .click();
            theatre.seat(randi).isSound();
            assertThat(Scheme.text(page))
                    .contains("Nye tilsagn er kommet for 3 avtaler", "Slik blir avtalen", "1 av 3");
            assertThat(page.locator("form[action='/renewals/batches'] button").innerText())
                    .isEqualTo("Lag 3 avtaler");
            // Kaja says stop while Randi reads.
            use.run(
                    randi,
                    () -> mentors.end(randi, assignments.get(1), AUTUMN.to()).orThrow());
            page.locator("form[action='/renewals/batches'] button").click();
            said(page, "2 av 3 avtaler er laget og venter på signatur.");
            assertThat(Scheme.text(page)).contains("1 gikk ikke", "Kaja Foss", "Oppdraget er avsluttet.");
            assertThat(Scheme.text(theatre.opens(randi, "/renewals"))).contains("Ingen avtaler å fornye nå");

            for (var signer : List.of(aksel, jorunn)) {
                var today = theatre.opens(signer, "/today");
                today.locator("a[href^='/contracts/']").first().click();
                today.waitForLoadState();
                assertThat(Scheme.text(today)).contains("17. november 2026");
                if (signer == aksel) theatre.sends(signer, "/signatures", Map.of());
            }
        }
        assertThat(use.as(
                        randi, () -> mentors.assignment(assignments.getFirst()).contracts()))
                .extracting(terms -> terms.period().from().toString(), ContractTerms::signedByMentor)
                .containsExactly(tuple("2026-08-17", true), tuple("2026-11-17", true));
    }

    /** The page of a batch follows it by itself; on a busy machine fifteen letters take their time. */
    private static void said(Page page, String words) {
        page.getByText(words).waitFor(new Locator.WaitForOptions().setTimeout(60_000));
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
            assertThat(page.locator("form[action='/extensions/batches'] button.ds-button")
                            .innerText())
                    .isEqualTo("Send 15 søknader");

            var seventh = students.entrySet().stream().skip(6).findFirst().orElseThrow();
            var changedHerMind = seventh.getValue();
            use.as(
                    changedHerMind,
                    () -> sharing.consent(changedHerMind, seventh.getKey(), Purpose.APPLY_NAV, false)
                            .orThrow());

            page.locator("form[action='/extensions/batches'] button.ds-button").click();
            page.waitForURL(Pattern.compile(".*/batches/.*"));
            said(page, "14 av 15 søknader er sendt.");
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
            one.locator("form[action='/extensions/batches'] button.ds-button").click();
            two.locator("form[action='/extensions/batches'] button.ds-button").click();
            said(one, "3 av 3 søknader er sendt.");
            said(two, "3 av 3 søknader er sendt.");
            assertThat(two.url()).isEqualTo(one.url());
            assertThat(sent(randi, students)).isEqualTo(3);
        }
    }
}
