package no.kneika.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import no.kneika.support.Browser;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import no.kneika.support.World.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Tor lets Nils Vang in as NAV's unit in a browser, and Jorunn confirms it from her Today. */
@Tag("browser")
@KneikaTest
class PeopleLookIT {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    TestClock clock;

    private Tenant hinf;

    @BeforeEach
    void aNewInstitution() {
        clock.set(LocalDate.of(2026, 11, 23));
        hinf = world.newInstitution();
    }

    @Test
    void torRegistersAndGivesAndJorunnConfirms() {
        try (var seat = Browser.desktop().open("http://localhost:" + port)) {
            var page = seat.page();
            sits(seat, "Tor Eik", "/people");
            page.getByText("Ny person").click();
            page.fill("#name", "Nils Vang");
            page.fill("#email", "nils.vang");
            looked(seat, "people-new");
            page.locator("main form button[type=submit]").first().click();
            page.getByText("Skriv den som navn@sted.no.").first().waitFor();
            page.fill("#email", "nils.vang@example.no");
            page.locator("main form button[type=submit]").first().click();
            page.getByText("Ingen rolle").waitFor();
            page.selectOption("#role", "NAV_UNIT");
            page.getByText("Gi rollen").click();
            page.getByText("Noen andre enn den som ga rollen").waitFor();
            looked(seat, "people-person");
            sits(seat, "Tor Eik", "/people");
            looked(seat, "people-list");

            sits(seat, "Jorunn Sand", "/today");
            looked(seat, "people-today");
            page.locator("main a", new Page.LocatorOptions().setHasText("Nils Vang"))
                    .first()
                    .click();
            page.locator("main button", new Page.LocatorOptions().setHasText("Bekreft"))
                    .click();
            page.getByText("Rollen er bekreftet").waitFor();
            looked(seat, "people-confirmed");
        }
    }

    private void sits(Browser.Seat seat, String who, String path) {
        seat.remember("kneika", Visitor.sessionCookie(sessions, hinf.actor(who)));
        assertThat(seat.go(path)).isEqualTo(200);
    }

    private static void looked(Browser.Seat seat, String name) {
        for (var narrow : List.of(false, true)) {
            if (narrow) seat.page().setViewportSize(360, 780);
            seat.isSound();
            seat.screenshot(name + (narrow ? "-phone" : "-light"));
            if (narrow) seat.page().setViewportSize(1280, 900);
        }
        seat.turnsDark();
        seat.isSound();
        seat.screenshot(name + "-dark");
        seat.turnsLight();
    }
}
