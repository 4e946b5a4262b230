package no.kneika.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.kneika.claims.domain.BankPapers;
import no.kneika.claims.domain.bank.Kid;
import no.kneika.institution.Institutions;
import no.kneika.support.Browser;
import no.kneika.support.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Olav reads a statement in, in a browser: what it would do, what it did, and the line he finds the claim for himself. */
@Tag("browser")
class PaymentsLookIT extends TobiasClaim {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    Institutions institutions;

    private byte[] statement() {
        var kid = Kid.of(claim(sent()).reference());
        var account = as("Olav Lien", () -> institutions.claimContact(hinf.id()).account());
        clock.set(ClaimScenes.day("2026-12-02"));
        return BankPapers.camt(
                        "08",
                        "U-2026-231",
                        account,
                        BankPapers.entry("08", "1", "9060.00", kid)
                                + BankPapers.entry("08", "2", "2000.00", kid)
                                + BankPapers.entry("08", "3", "4200.00", "")
                                + BankPapers.entry("08", "4", "50.00", "").replace("CRDT", "DBIT"))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void olavReadsAStatementInAndFindsTheClaimOfALineInDoubt() {
        var file = statement();
        try (var seat = Browser.desktop().open("http://localhost:" + port)) {
            seat.remember("kneika", Visitor.sessionCookie(sessions, hinf.actor("Olav Lien")));
            seat.go("/payments");
            var page = seat.page();
            looked(seat, "payments-empty");
            page.setInputFiles("input[type=file]", new FilePayload("utskrift.xml", "text/xml", file));
            pressed(page, "Se hva filen gjør opp");
            assertThat(page.locator("main").innerText().replace('\u00a0', ' '))
                    .contains("K-2026-10001 blir gjort opp for en del. 1 277,46 kr står igjen.")
                    .contains("Det er 722,54 kr mer enn det som er utestående på K-2026-10001.")
                    .contains("Linja nevner ingen av kravene våre.");
            looked(seat, "payments-statement");
            page.locator("main form[action$='/acceptance'] button").click();
            page.waitForLoadState();
            looked(seat, "payments-statement-taken");
            seat.go("/payments");
            looked(seat, "payments");
            page.locator("main table a").nth(0).click();
            page.waitForLoadState();
            looked(seat, "payments-line");
            pressed(page, "Før på kravet");
            assertThat(page.locator(".ds-error-summary").isVisible()).isTrue();
            looked(seat, "payments-line-refused");
            page.fill("#match-reason", "NAV svarte på telefon");
            pressed(page, "Før på kravet");
            assertThat(page.locator("main").innerText()).contains("NAV svarte på telefon");
            looked(seat, "payments-line-placed");
        }
        assertThat(audit()).isEmpty();
    }

    @Test
    void theDeadlineOfTobiassClaimIsAPictureAndATable() {
        clock.set(ClaimScenes.day("2027-01-04"));
        try (var seat = Browser.desktop().open("http://localhost:" + port)) {
            seat.remember("kneika", Visitor.sessionCookie(sessions, hinf.actor("Olav Lien")));
            seat.go("/claims/deadlines");
            assertThat(seat.page().locator("main").innerText().replace('\u00a0', ' '))
                    .contains("10 337,46 kr")
                    .contains("Tobias Strand");
            looked(seat, "deadlines");
        }
    }

    private static void pressed(Page page, String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .click();
        page.waitForLoadState();
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
