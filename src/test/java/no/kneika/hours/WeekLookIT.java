package no.kneika.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.support.Browser;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Aksel Rød's week with Tuva Lie and Ingrid Moen, as it looks. */
@Tag("browser")
@KneikaTest
class WeekLookIT {

    private static final Period AUTUMN = Period.of("2026-09-01", "2026-12-20");
    private static final String WEEK = "/hours/weeks/2026-W47";

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

    private final Map<String, AssignmentId> assignments = new HashMap<>();
    private final Map<String, String> cases = new HashMap<>();
    private World.Tenant at;
    private String exam;

    @BeforeEach
    void akselHelpsTuvaAndIngrid() {
        clock.set(LocalDate.parse("2026-09-01"));
        at = world.newInstitution();
        var withTuva = helped("Tuva Lie", "2026/1");
        var withIngrid = helped("Ingrid Moen", "2026/2");
        clock.set(LocalDate.parse("2026-11-19"));
        exam = "/cases/" + cases.get("Tuva Lie") + "/exam-hours";
        for (var day : List.of("2026-10-05", "2026-10-12", "2026-10-26", "2026-11-09"))
            payday.worked(at, "Aksel Rød", withTuva, day, "2:00");
        payday.worked(at, "Aksel Rød", withIngrid, "2026-11-16", "1:30");
        var aksel = Visitor.at(port, sessions, at.actor("Aksel Rød"));
        aksel.get("/hours");
        fixed(aksel, withTuva, "TUESDAY", "14", "15.30");
        fixed(aksel, withIngrid, "WEDNESDAY", "9", "10");
        fixed(aksel, withTuva, "THURSDAY", "18", "20");
        var week = aksel.get(WEEK).body();
        var wednesday = week.replaceAll("(?s).*action=\"(/[^\"]+/2026-11-18/absence)\".*", "$1");
        aksel.post(wednesday, Map.of());
    }

    private AssignmentId helped(String student, String reference) {
        var caseId = walk.assessedCase(at, student, AUTUMN, 3);
        cases.put(student, caseId.toString());
        walk.granted(at, caseId, AUTUMN, 40, "200", reference);
        walk.offers(at, "Aksel Rød", 12);
        var assignment = walk.chosen(at, caseId, student, "Aksel Rød");
        walk.contracted(at, assignment, "Aksel Rød", AUTUMN, 40, "180");
        assignments.put(student, assignment);
        return assignment;
    }

    private static void fixed(Visitor aksel, AssignmentId with, String weekday, String starts, String ends) {
        var form = Map.of("assignment", with.toString(), "weekday", weekday, "starts", starts, "ends", ends);
        assertThat(aksel.post("/fixed-meetings", form).statusCode()).isEqualTo(303);
    }

    private Browser.Seat seat(Browser browser, String who) {
        var seat = browser.open("http://localhost:" + port);
        seat.remember("kneika", Visitor.sessionCookie(sessions, at.actor(who)));
        return seat;
    }

    @Test
    void theWeekIsSoundAndATapWritesTheMeeting() {
        try (var desk = seat(Browser.desktop(), "Aksel Rød")) {
            desk.go(WEEK);
            desk.isSound();
            desk.screenshot("week");
        }
        try (var phone = seat(Browser.phone().dark(), "Aksel Rød")) {
            phone.go("/hours");
            phone.isSound();
            phone.screenshot("hours-ready-phone-dark");
            phone.go(WEEK);
            phone.isSound();
            phone.fits(320);
            phone.screenshot("week-phone-dark");
            phone.page().locator("form[action$='/entry'] button").first().click();
            phone.page().waitForLoadState();
            assertThat(phone.page().locator(".k-toast").innerText()).contains("Ført.");
            phone.page()
                    .locator("details:has(form[action='/fixed-meetings']) summary")
                    .click();
            phone.isSound();
            phone.fits(320);
            phone.screenshot("week-new-phone-dark");
        }
    }

    @Test
    void theHoursForTheExamAreASentenceAPictureAndATable() {
        var tuva = Visitor.at(port, sessions, at.actor("Tuva Lie"));
        tuva.get("/my-hours");
        var plan = Map.of("examOn", "07.12.2026", "kept", "12");
        assertThat(tuva.post(exam.replace("exam-hours", "exam-plans"), plan).statusCode())
                .isEqualTo(303);
        try (var randi = seat(Browser.desktop(), "Randi Moe")) {
            randi.go(exam);
            randi.isSound();
            randi.page().locator("details summary").first().click();
            randi.isSound();
            randi.screenshot("exam-hours");
        }
        try (var phone = seat(Browser.phone().dark(), "Tuva Lie")) {
            phone.go(exam);
            phone.isSound();
            phone.fits(320);
            phone.page().evaluate("() => document.querySelector('figure').scrollIntoView()");
            phone.screenshot("exam-hours-phone-dark");
        }
    }

    @Test
    void thePayPageSaysWhenAndForWhat() {
        payday.worked(at, "Aksel Rød", Objects.requireNonNull(assignments.get("Ingrid Moen")), "2026-10-07", "1:30");
        payday.approved(at, "Tuva Lie", "Aksel Rød", Objects.requireNonNull(assignments.get("Tuva Lie")), "2026-10");
        payday.exported(at, "2026-10");
        payday.paid(at, "2026-11");
        for (var browser : List.of(Browser.desktop(), Browser.phone().dark())) {
            try (var seat = seat(browser, "Aksel Rød")) {
                seat.go("/pay");
                seat.page().locator("details summary").last().click();
                seat.isSound();
                seat.fits(320);
                seat.screenshot("pay-" + seat.page().viewportSize().width);
            }
        }
    }
}
