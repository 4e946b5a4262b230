package no.kneika.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.platform.Actor;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Tor Eik writes a new version of NAV's rulebook, is refused a day that has been, sees what moves, and decides it. */
@KneikaTest
@Tag("browser")
class RulebookIT {

    private static final Period YEAR = Period.of("2026-08-17", "2027-06-20");
    private static final Period AUTUMN = Period.of("2026-08-17", "2026-11-16");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    CaseScenes cases;

    @Autowired
    FundingScenes funding;

    @Autowired
    TestClock clock;

    @Test
    void torSeesWhatMovesBeforeHeDecidesAndTobiasGrantKeepsItsVersion() {
        clock.set(LocalDate.of(2026, 8, 17));
        var at = world.newInstitution();
        var tor = at.actor("Tor Eik");
        var tobias = cases.consented(at, "Tobias Strand", YEAR);
        var grant = funding.granted(at, tobias, AUTUMN, Minutes.hours(56), "2026/12870");
        funding.granted(at, cases.consented(at, "Eva Dahl", YEAR), AUTUMN, Minutes.hours(56), "2026/12871");
        try (var theatre = new Theatre(port, sessions)) {
            theatre.looksAt(tor, "/rulebooks");
            theatre.looksAt(tor, "/rulebooks/NAV/new");
            var seat = theatre.seat(tor);
            seat.screenshot("rulebook-new");
            var page = seat.page();

            page.fill("#from", "1. juni");
            page.fill("#LEAD_TIME_DAYS", "42");
            page.locator("input[name=CLAIM_TIMING][value=DATE_AFTER_EXAMS]").check();
            page.click("main form button[type=submit]");
            page.waitForSelector(".ds-error-summary");
            assertThat(page.locator(".ds-error-summary").innerText().replace('\u00a0', ' '))
                    .contains("Datoen 1. juni 2026 har vært");
            sound(theatre, tor, "rulebook-refused");

            page.fill("#from", "1. september");
            page.click("main form button[type=submit]");
            page.waitForSelector("#moves");
            assertThat(page.locator("#moves").innerText().replace('\u00a0', ' '))
                    .isEqualTo("2 datoer flyttes i 2 saker");
            assertThat(page.locator("main").innerText()).doesNotContain("Tobias", "Eva");
            sound(theatre, tor, "rulebook-preview");

            page.fill("#reason", "Avtalt med tiltaksenheten 12. august");
            page.click("form[action$='/versions'] button[type=submit]");
            page.waitForSelector(".k-toast");
            assertThat(page.locator("main").innerText()).contains("Versjon 2", "begynner senere");
            sound(theatre, tor, "rulebook");

            var randi = at.actor("Randi Moe");
            theatre.looksAt(randi, "/grants/" + grant);
            assertThat(theatre.seat(randi).page().locator("main").innerText().replace('\u00a0', ' '))
                    .contains("versjon 1, fra 1. januar 2022", "16. januar 2027");
        }
    }

    private static void sound(Theatre theatre, Actor who, String name) {
        var seat = theatre.seat(who);
        seat.isSound();
        seat.fits(320);
        seat.screenshot(name + "-light");
        seat.turnsDark();
        seat.isSound();
        seat.screenshot(name + "-dark");
        seat.turnsLight();
    }
}
