package no.kneika.hours;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Aksel Rød writes hours with Tuva Lie on a phone whose net comes and goes: where tests of that begin. */
@Tag("browser")
@KneikaTest
abstract class WithoutNet {

    static final Period AUTUMN = Period.of("2026-09-01", "2026-12-20");
    static final String WAITS = "#kept-list li";

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
    JdbcClient jdbc;

    World.Tenant at;
    AssignmentId aksel;
    Browser.Seat phone;
    Page page;

    @BeforeEach
    void akselHasOpenedTheHoursOnceWithANet() {
        clock.set(LocalDate.parse("2026-09-01"));
        at = world.newInstitution();
        var tuvas = walk.assessedCase(at, "Tuva Lie", AUTUMN, 3);
        walk.granted(at, tuvas, AUTUMN, 40, "200", "2026/1");
        walk.offers(at, "Aksel Rød", 8);
        aksel = walk.chosen(at, tuvas, "Tuva Lie", "Aksel Rød");
        walk.contracted(at, aksel, "Aksel Rød", AUTUMN, 40, "180");
        clock.set(LocalDate.parse("2026-11-12"));
        phone = Browser.phone().open("http://localhost:" + port);
        page = phone.page();
        signsIn(at.actor("Aksel Rød"));
        opensHours();
    }

    @AfterEach
    void closed() {
        phone.close();
    }

    void signsIn(Actor who) {
        phone.remember("kneika", Visitor.sessionCookie(sessions, who));
    }

    /** And waits until the browser keeps the form. */
    void opensHours() {
        phone.go("/hours");
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.waitForFunction(
                "async () => (await indexedDB.databases()).length > 0 && (await caches.match('/offline')) !== undefined");
    }

    void net(boolean there) {
        page.context().setOffline(!there);
    }

    List<String> written() {
        return at.as(
                "Aksel Rød",
                () -> jdbc.sql(
                                "select day || ' ' || minutes || ' ' || kind from hour_entry where assignment_id = :id"
                                        + " and not exists (select from entry_reversal r where r.entry_id = hour_entry.id) order by day, minutes")
                        .param("id", aksel.value())
                        .query(String.class)
                        .list());
    }

    void taps(String name, String value) {
        page.locator("form[data-keeps] input[name='" + name + "'][value='" + value + "']")
                .check();
    }

    void sends() {
        page.locator("form[data-keeps] button.k-go").click();
    }

    void writesALengthOfTheirOwn(String hours) {
        taps("long", "x");
        page.locator("#length").fill(hours);
        sends();
    }

    /** The page is drawn anew for each line that is kept: what is typed before that would be lost. */
    Locator waits(int count) {
        page.waitForFunction("count => document.querySelectorAll('#kept-list li').length === count", count);
        return page.locator(WAITS);
    }

    /** Until a page from the server stands there: the first that is asked for may still be the one kept for want of a net. */
    void backOnTheNet() {
        net(true);
        page.waitForFunction("() => document.readyState === 'complete' && !location.search.includes('kept')"
                + " && !document.querySelector('#kept-list[data-bare]')");
    }

    void allIsSent() {
        page.waitForURL("**/hours?done=hours-sent");
        assertThat(page.locator(".k-toast").innerText()).contains("Det du førte uten nett, er sendt.");
    }
}
