package no.kneika.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import no.kneika.claims.service.UnitAnswers;
import no.kneika.claims.service.UnitSeats;
import no.kneika.support.Browser;
import no.kneika.support.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Odd settles a claim in a browser, after Olav and Jorunn have let him in and Olav has answered what he asked. */
@Tag("browser")
class UnitLookIT extends TobiasClaim {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    UnitSeats seats;

    @Autowired
    UnitAnswers answers;

    @Test
    void oddIsLetInAsksIsAnsweredAndPaysAPart() {
        var claim = sent();
        try (var seat = Browser.desktop().open("http://localhost:" + port)) {
            var page = seat.page();
            sits(seat, "Olav Lien", "/claims/units");
            page.selectOption("#person", hinf.person("Odd Berg").toString());
            page.selectOption("#unit", claim(claim).last().payer());
            pressed(page, "Foreslå tilgang");
            sits(seat, "Jorunn Sand", "/claims/units");
            looked(seat, "unit-seats");
            pressed(page, "Bekreft");
            page.getByText("Har tilgang").waitFor();

            sits(seat, "Odd Berg", "/today");
            looked(seat, "unit-today");
            sits(seat, "Odd Berg", "/unit/claims");
            looked(seat, "unit-claims");
            sits(seat, "Odd Berg", "/unit/claims/" + claim);
            page.fill("#question-text", "Hvilke dager i oktober?");
            pressed(page, "Send spørsmålet");
            page.getByText("Venter på svar").first().waitFor();
            sits(seat, "Olav Lien", "/claims/" + claim);
            page.fill("#answer-text", "Torsdag 8. oktober, hele dagen.");
            looked(seat, "unit-question");
            pressed(page, "Send svaret");
            page.getByText("Torsdag 8. oktober, hele dagen.").waitFor();

            sits(seat, "Odd Berg", "/unit/claims/" + claim);
            looked(seat, "unit-claim");
            page.fill("#amount", "9 060,00");
            page.fill("#reference", "NAV-2026-991");
            pressed(page, "Gjør opp");
            page.locator(".ds-error-summary").waitFor();
            looked(seat, "unit-claim-refused");
            page.fill("#part-reason", "Arbeidsgiveravgiften dekkes ikke");
            pressed(page, "Gjør opp");
            page.getByText("1 277,46 kr er ikke gjort opp.").first().waitFor();
            looked(seat, "unit-claim-part");
        }
        assertThat(claim(claim).status()).isEqualTo(ClaimStatus.PARTLY_SETTLED);
        assertThat(audit()).isEmpty();
    }

    private void sits(Browser.Seat seat, String who, String path) {
        seat.remember("kneika", Visitor.sessionCookie(sessions, hinf.actor(who)));
        assertThat(seat.go(path)).isEqualTo(200);
    }

    private static void pressed(Page page, String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
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
