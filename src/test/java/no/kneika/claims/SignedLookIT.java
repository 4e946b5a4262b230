package no.kneika.claims;

import static no.kneika.claims.ClaimScenes.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.kneika.institution.Funder;
import no.kneika.institution.InstitutionSettings;
import no.kneika.institution.Setting;
import no.kneika.support.Browser;
import no.kneika.support.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Jorunn signs Tuva's claim in a browser, and Randi may send it. */
@Tag("browser")
class SignedLookIT extends TobiasClaim {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    InstitutionSettings settings;

    @Test
    void jorunnSignsWhatSheHasRead() {
        var tor = actor("Tor Eik");
        as(
                "Tor Eik",
                () -> settings.decide(
                                tor, Funder.NAV, Setting.PAYROLL_PROOF, "LEADER_SIGNATURE", clock.today(), "Avtalt")
                        .orThrow());
        var tuva = scenes.caseOf(hinf, "Tuva Lie");
        var granted = scenes.granted(hinf, tuva, AUTUMN, 56, "180.00", "2026/09119");
        var entry = hours.worked(tuva, hinf.person("Hennie Vik"), day("2026-09-10"), 600, Optional.of(granted), 600);
        scenes.paid(hinf, List.of(entry), YearMonth.parse("2026-11"), "180.00");
        var path = "/grants/" + granted + "/claim";
        try (var seat = Browser.desktop().open("http://localhost:" + port)) {
            var page = seat.page();
            sits(seat, "Jorunn Sand", path);
            looked(seat, "claim-to-sign");
            var form = page.locator("form[action$='/claim-signatures']");
            form.locator("button").click();
            page.locator(".ds-error-summary").waitFor();
            looked(seat, "claim-to-sign-refused");
            form.locator("input[type=checkbox]").check();
            form.locator("button").click();
            page.getByText("Underskrevet av Jorunn Sand").first().waitFor();
            sits(seat, "Randi Moe", path);
            page.getByText("Underskrevet av Jorunn Sand").first().waitFor();
            looked(seat, "claim-signed");
        }
    }

    private void sits(Browser.Seat seat, String who, String path) {
        seat.remember("kneika", Visitor.sessionCookie(sessions, hinf.actor(who)));
        assertThat(seat.go(path)).isEqualTo(200);
    }

    private static void looked(Browser.Seat seat, String name) {
        seat.isSound();
        seat.fits(320);
        seat.screenshot(name + "-light");
        seat.turnsDark();
        seat.isSound();
        seat.turnsLight();
    }
}
