package no.kneika.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.Actor;
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

/** Hours and payroll in a real browser: on a phone, in the dark, narrow, by keyboard, and beside the picture. */
@KneikaTest
@Tag("browser")
class HoursLookIT {

    private static final Period AUTUMN = Period.of("2026-09-01", "2026-12-31");

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
    private CaseId tuvas;
    private AssignmentId aksel;

    @BeforeEach
    void tuvaHasFortyEightHoursAndAkselHasUsedHalf() {
        clock.set(LocalDate.parse("2026-09-01"));
        at = world.newInstitution();
        tuvas = walk.assessedCase(at, "Tuva Lie", Period.of("2026-09-01", "2026-12-31"), 3);
        walk.granted(at, tuvas, AUTUMN, 48, "200", "2026/1");
        walk.offers(at, "Aksel Rød", 8);
        aksel = walk.chosen(at, tuvas, "Tuva Lie", "Aksel Rød");
        walk.contracted(at, aksel, "Aksel Rød", AUTUMN, 48, "180");
        clock.set(LocalDate.parse("2026-11-23"));
        for (var day : List.of("2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26"))
            payday.worked(at, "Aksel Rød", aksel, day, "4:00");
        payday.worked(at, "Aksel Rød", aksel, "2026-11-18", "8:00");
        payday.worked(at, "Aksel Rød", aksel, "2026-11-22", "1:30");
    }

    private Browser.Seat seat(Browser browser, Actor who) {
        var seat = browser.open("http://localhost:" + port);
        seat.remember("kneika", Visitor.sessionCookie(sessions, who));
        return seat;
    }

    @Test
    void akselLogsAnHourOnTheWayDownTheStairs() {
        try (var phone = seat(Browser.phone(), at.actor("Aksel Rød"))) {
            phone.go("/hours");
            phone.isSound();
            phone.screenshot("hours-phone");
            var button = phone.page().locator("button.k-go");
            // Four of the last meetings were four hours long.
            assertThat(button.innerText().replace('\u00a0', ' ')).isEqualTo("Før 4 t med Tuva");
            taps(phone, "long", "120");
            assertThat(button.innerText().replace('\u00a0', ' ')).isEqualTo("Før 2 t med Tuva");
            button.click();
            phone.page().waitForLoadState();
            assertThat(phone.page().locator(".k-toast").innerText()).contains("Ført.", "Angre");
            phone.isSound();
            phone.screenshot("hours-done-phone");
        }
    }

    /** The radio button lies over its label, as large as the whole choice. */
    private static void taps(Browser.Seat phone, String name, String value) {
        phone.page()
                .locator("input[name='" + name + "'][value='" + value + "']")
                .check();
    }

    @Test
    void theDayIsAskedForOnlyWhenAnotherDayIsChosen() {
        try (var phone = seat(Browser.phone(), at.actor("Aksel Rød"))) {
            phone.go("/hours");
            assertThat(phone.page().locator("#day").isVisible()).isFalse();
            taps(phone, "when", "x");
            assertThat(phone.page().locator("#day").isVisible()).isTrue();
            phone.isSound();
        }
    }

    @Test
    void everyPageOfHoursAndPayrollIsSoundOnPhoneNarrowAndInTheDark() {
        payday.approved(at, "Tuva Lie", "Aksel Rød", aksel, "2026-10");
        payday.submitted(at, "Aksel Rød", aksel, "2026-11");
        var sheet = "/sheets/" + aksel + "/2026-11";
        var mentor = List.of("/hours", "/hours/months/2026-11", "/hours/what-counts", "/pay");
        var olav = List.of("/payroll", "/payroll/months/2026-10", "/sheets");
        for (var browser : List.of(Browser.narrow(), Browser.phone().dark())) {
            looksAt(browser, "Aksel Rød", mentor);
            looksAt(browser, "Tuva Lie", List.of("/my-hours"));
        }
        for (var browser : List.of(Browser.desktop(), Browser.desktop().dark(), Browser.narrow())) {
            looksAt(browser, "Randi Moe", List.of("/sheets", sheet, "/cases/" + tuvas + "/more-hours"));
            looksAt(browser, "Jorunn Sand", List.of("/sheets", sheet));
            looksAt(browser, "Olav Lien", olav);
        }
        try (var randi = seat(Browser.desktop(), at.actor("Randi Moe"))) {
            randi.go(sheet);
            randi.screenshot("sheet");
            randi.go("/sheets");
            randi.screenshot("sheets");
        }
        try (var finance = seat(Browser.desktop(), at.actor("Olav Lien"))) {
            finance.go("/payroll");
            finance.screenshot("payroll");
        }
        try (var tuva = seat(Browser.phone(), at.actor("Tuva Lie"))) {
            tuva.go("/my-hours");
            tuva.screenshot("my-hours-phone");
        }
    }

    @Test
    void askingAnsweringAndHandingOverLookAsTheyShould() {
        var more = "/cases/" + tuvas + "/more-hours";
        try (var phone = seat(Browser.phone(), at.actor("Aksel Rød"))) {
            phone.go("/hours");
            phone.page().locator("form[action$='/more-hours-requests'] button").click();
            phone.page().waitForLoadState();
            phone.isSound();
            phone.screenshot("more-hours-asked-phone");
            phone.go("/hours/what-counts");
            phone.screenshot("what-counts-phone");
        }
        for (var browser : List.of(Browser.desktop(), Browser.desktop().dark(), Browser.narrow()))
            looksAt(browser, "Randi Moe", List.of(more));
        try (var randi = seat(Browser.desktop(), at.actor("Randi Moe"))) {
            randi.go(more);
            randi.screenshot("more-hours");
            randi.page().locator("button[value='NO']").click();
            randi.page().waitForLoadState();
            randi.isSound();
            randi.screenshot("more-hours-refused");
            randi.page().locator("#words").fill("Tilsagnet varer ut året. Vi ser på det i januar.");
            randi.page().locator("button[value='NO']").click();
            randi.page().waitForLoadState();
            randi.isSound();
            randi.screenshot("more-hours-answered");
        }
        for (var browser : List.of(Browser.phone(), Browser.narrow().dark())) {
            try (var tuva = seat(browser, at.actor("Tuva Lie"))) {
                tuva.go("/my-hours");
                var handOver = tuva.page().locator("details:has(form[action$='/confirmation-handovers'])");
                if (handOver.count() == 0) {
                    tuva.isSound();
                    tuva.screenshot("handed-over-narrow-dark");
                    continue;
                }
                handOver.locator("summary").click();
                tuva.isSound();
                tuva.screenshot("hand-over-phone");
                handOver.locator("button").click();
                tuva.page().waitForLoadState();
                tuva.isSound();
            }
        }
        payday.approved(at, "Tuva Lie", "Aksel Rød", aksel, "2026-10");
        try (var randi = seat(Browser.narrow(), at.actor("Randi Moe"))) {
            randi.go("/sheets/" + aksel + "/2026-10");
            randi.isSound();
            randi.screenshot("sheet-trail-narrow");
        }
        try (var randi = seat(Browser.desktop(), at.actor("Randi Moe"))) {
            randi.go("/sheets/" + aksel + "/2026-10");
            randi.screenshot("sheet-trail");
        }
    }

    private void looksAt(Browser browser, String who, List<String> paths) {
        try (var seat = seat(browser, at.actor(who))) {
            for (var path : paths) {
                assertThat(seat.go(path)).as("%s at %s", who, path).isEqualTo(200);
                seat.isSound();
            }
        }
    }
}
