package no.kneika.story;

import static no.kneika.story.Theatre.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.ledger.Ledger;
import no.kneika.mentors.AssignmentId;
import no.kneika.people.People;
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

/**
 * NAV says no to Kristian after Aksel began on their word, the office stands by it, and NAV Klageinstans gives it after all:
 * what was worked is claimed of the grant, as the late letter says. 17:30 h at 180.00 are 3 150.00 + 378.00 holiday pay
 * + 497.45 contribution: 4 025.45, ours until the letter
 * comes. NAV then covers 3 150.00 + 444.15 contribution = 3 594.15, and 431.30 for holiday pay stays ours.
 */
@Tag("browser")
@KneikaTest
@NullUnmarked
class LateYesIT {

    private static final String AKSEL = "Aksel Rød";
    private static final Period AUTUMN = Period.of("2025-08-25", "2025-12-19");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    @Autowired
    Ledger ledger;

    @Test
    void whatNavKlageinstansGivesAfterAllPaysForTheHoursThatWaitedForIt() {
        clock.set(LocalDate.parse("2025-08-18"));
        var at = world.newInstitution();
        var caseId = walk.assessedCase(at, "Kristian Haug", AUTUMN, 4);
        walk.offers(at, AKSEL, 10);
        try (var theatre = new Theatre(port, sessions)) {
            var scheme = new Scheme(theatre, at, clock);
            var application = scheme.applied(caseId);
            scheme.saidYes(application);
            clock.set(AUTUMN.from());
            var assignment = walk.chosen(at, caseId, "Kristian Haug", AKSEL);
            walk.contracted(at, assignment, AKSEL, AUTUMN, 40, "180");
            worked(scheme, assignment);
            clock.set(LocalDate.parse("2025-09-29"));
            var no = rejected(theatre, at, application);
            complained(theatre, at, no);
            paid(scheme, assignment);
            assertThat(money(theatre, at)).contains("Egen kostnad 4 025,45", "Uten tilsagn");
            var grant = givenAfterAll(theatre, at, caseId, no);
            claimed(theatre, at, grant);
            assertThat(at.as("Olav Lien", ledger::audit)).isEmpty();
        }
    }

    private void worked(Scheme scheme, AssignmentId assignment) {
        scheme.logs(AKSEL, assignment, "2025-09-04", "5:00");
        scheme.logs(AKSEL, assignment, "2025-09-10", "5:00");
        scheme.logs(AKSEL, assignment, "2025-09-17", "5:00");
        scheme.logs(AKSEL, assignment, "2025-09-22", "2:30");
    }

    private void paid(Scheme scheme, AssignmentId assignment) {
        clock.set(LocalDate.parse("2025-10-03"));
        scheme.month(AKSEL, assignment, "2025-09");
        clock.set(LocalDate.parse("2025-10-13"));
        scheme.paid(YearMonth.of(2025, 10));
    }

    /** The letter is in Randi's hand; Jorunn lets the cost wait for a complaint. */
    private static String rejected(Theatre theatre, World.Tenant at, String application) {
        var randi = at.actor("Randi Moe");
        theatre.opens(randi, "/applications/" + application + "/rejections/new");
        theatre.sends(
                randi,
                "/rejections",
                fields("decidedOn", "24.09.2025", "reason", "Utdanningen er ikke et arbeidsmarkedstiltak."));
        var no = "/rejections/" + Theatre.idIn(theatre.seat(randi).page(), "rejections");
        var jorunn = at.actor("Jorunn Sand");
        theatre.opens(jorunn, no);
        theatre.sends(jorunn, "/rulings", fields("ruling", "COMPLAINED", "reason", "Aksel begynte på NAVs ord."));
        return no;
    }

    /** Called away in the middle of the letter; what she had typed is there when she is back. */
    private void complained(Theatre theatre, World.Tenant at, String no) {
        var randi = at.actor("Randi Moe");
        var page = theatre.looksAt(randi, no);
        page.locator("summary", new Page.LocatorOptions().setHasText("Skriv klagen"))
                .click();
        page.locator("textarea[name=complaintWhy]").fill("Kristian trenger mentoren for å");
        theatre.opens(randi, "/today");
        await().untilAsserted(
                        () -> assertThat(Scheme.text(theatre.opens(randi, no))).contains("Utkast av Randi Moe"));
        theatre.looksAt(randi, no);
        var typed = page.locator("textarea[name=complaintWhy]");
        assertThat(typed.isVisible()).isTrue();
        assertThat(typed.inputValue()).isEqualTo("Kristian trenger mentoren for å");
        assertThat(Scheme.text(page)).contains("Utkast av Randi Moe");
        theatre.sends(
                randi,
                "/complaint-letters",
                fields("complaintWhy", "Kristian trenger mentoren for å forstå det han leser."));
        assertThat(Scheme.text(theatre.looksAt(randi, no))).contains("Klagen er sendt", "Brevet er sendt herfra");
    }

    private String givenAfterAll(Theatre theatre, World.Tenant at, CaseId caseId, String no) {
        var randi = at.actor("Randi Moe");
        clock.set(LocalDate.parse("2025-10-31"));
        theatre.opens(randi, no);
        theatre.sends(randi, "/complaint-answers", fields("result", "UPHELD", "answerOn", "30.10.2025"));
        assertThat(Scheme.text(theatre.looksAt(randi, no))).contains("Skriv til NAV Klageinstans");
        theatre.seat(randi)
                .page()
                .locator("summary", new Page.LocatorOptions().setHasText("Skriv til NAV Klageinstans"))
                .click();
        theatre.sends(randi, "/complaint-letters", fields("complaintWhy", "Kontoret sa ja på telefon 20. august."));
        clock.set(LocalDate.parse("2025-12-15"));
        theatre.opens(randi, no);
        theatre.sends(randi, "/complaint-answers", fields("result", "CHANGED", "answerOn", "12.12.2025"));
        var page = theatre.looksAt(randi, no);
        assertThat(Scheme.text(page)).contains("NAV sier ja likevel");
        page.locator("a", new Page.LocatorOptions().setHasText("Før inn det nye brevet"))
                .click();
        var number = at.as("Randi Moe", () -> people.identityNumber(randi, at.person("Kristian Haug")))
                .orElseThrow()
                .digits();
        theatre.sends(
                randi,
                "/cases/" + caseId + "/grants",
                fields(
                        "from", "25.08.2025",
                        "to", "24.11.2025",
                        "hours", "40",
                        "ceiling", "180,00",
                        "identity", number,
                        "funderReference", "2025/12345",
                        "decidedOn", "12.12.2025"));
        return Theatre.idIn(page, "grants");
    }

    /** All of it is NAV's from the day of the letter, and nothing of it is ours. */
    private void claimed(Theatre theatre, World.Tenant at, String grant) {
        clock.set(LocalDate.parse("2026-01-05"));
        var randi = at.actor("Randi Moe");
        assertThat(Scheme.text(theatre.looksAt(randi, "/grants/" + grant + "/claim")))
                .contains("3 594,15", "17 t 30 min", "Vi dekker selv 431,30");
        theatre.sends(randi, "/grants/" + grant + "/claims", Map.of());
        assertThat(Scheme.text(theatre.opens(randi, "/claims"))).contains("Hos NAV", "3 594,15");
        assertThat(money(theatre, at))
                .contains("Krevd 3 594,15", "Egen kostnad 431,30")
                .doesNotContain("Uten tilsagn");
    }

    private static String money(Theatre theatre, World.Tenant at) {
        var olav = at.actor("Olav Lien");
        return Scheme.text(theatre.looksAt(olav, "/money"));
    }
}
