package no.kneika.story;

import static no.kneika.story.Theatre.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import no.kneika.funding.Funding;
import no.kneika.institution.Institutions;
import no.kneika.kernel.CaseId;
import no.kneika.ledger.Ledger;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.HouseJob;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Eva's first year (HK-dir 8.1), each step by the person it belongs to, in a browser: the need in August, NAV's answer in
 * the end of October, a mentor a month before the exam, and the money back in spring.
 *
 * <p>16 hours at 180.00: Nov 8:00, Dec 6:00, Jan 2:00. Claim 2 880.00 + 203.04 + 152.28 + 50.76 = 3 286.08. Paid in all
 * with 12 % holiday pay and contribution on both 3 680.40, so 394.32 is our own. NAV pays 3 000.00 and 286.08 is written
 * off.
 */
@Tag("browser")
@KneikaTest
@NullUnmarked
class EvasFirstYearIT {

    @LocalServerPort
    int port;

    @Value("${kneika.data-dir}")
    Path data;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    TestClock clock;

    @Autowired
    List<HouseJob> jobs;

    @Autowired
    Institutions institutions;

    @Autowired
    Funding funding;

    @Autowired
    Mentors mentors;

    @Autowired
    Ledger ledger;

    @Autowired
    People people;

    private World.Tenant at;
    private Theatre theatre;
    private Actor eva;
    private Actor randi;
    private Actor aksel;
    private Actor jorunn;

    @Test
    void fromNeedToTheMoneyBack() throws IOException {
        clock.set(LocalDate.parse("2025-08-20"));
        at = world.newInstitution();
        eva = at.actor("Eva Dahl");
        randi = at.actor("Randi Moe");
        aksel = at.actor("Aksel Rød");
        jorunn = at.actor("Jorunn Sand");
        try (var stage = new Theatre(port, sessions)) {
            theatre = stage;
            var caseId = evaSaysWhatSheNeedsAndRandiTakesIt();
            randiApplies(caseId);
            var assignment = evaChoosesAksel(caseId);
            navAnswersLate(caseId);
            theyMeetAndSign(assignment);
            akselWorksAndIsPaid(assignment);
            extensionIsDue();
            new EvasSpring(theatre, at, clock, funding, ledger).theClaimGoesOutComesBackAndIsSettled(caseId);
        }
    }

    private CaseId evaSaysWhatSheNeedsAndRandiTakesIt() {
        theatre.looksAt(eva, "/today");
        theatre.looksAt(eva, "/needs/new");
        theatre.sends(
                eva, "/needs", fields("text", "Jeg skjønner ikke alltid hva oppgaven spør om.", "measure", "YES"));
        theatre.looksAt(eva, "/sharing");
        theatre.sends(
                eva,
                "/consents",
                fields("purpose", List.of("PROCESS", "APPLY_NAV"), "share", List.of("MENTOR.NEED", "MENTOR.PLAN")));
        var today = theatre.looksAt(randi, "/today");
        assertThat(Scheme.text(today)).contains("Nye behov").contains("Eva Dahl");
        today.getByText("Eva Dahl").first().click();
        today.waitForLoadState();
        var caseId = Theatre.caseIn(today.url());
        theatre.opens(randi, "/cases/" + caseId + "/assessment");
        theatre.sends(randi, "/acceptance", Map.of());
        theatre.looksAt(randi, "/cases/" + caseId + "/assessment");
        theatre.sends(
                randi,
                "/assessment",
                fields(
                        "functions", "UNDERSTAND",
                        "words.UNDERSTAND", "Å forstå oppgaveteksten",
                        "courses", "Finansregnskap",
                        "hoursPerWeek", "3",
                        "from", "1.9.25",
                        "to", "20.6.26",
                        "reasons", "En mentor kan gå gjennom oppgaver med meg.",
                        "measure", "YES",
                        "reduced", "YES",
                        "office", "0104"));
        return caseId;
    }

    private void randiApplies(CaseId caseId) {
        theatre.looksAt(randi, "/cases/" + caseId + "/applications/new");
        theatre.sends(
                randi,
                "/applications",
                fields(
                        "from", "1.9.25",
                        "to", "30.11.25",
                        "hours", "40",
                        "rate", "180",
                        "reasons", "En mentor kan gå gjennom oppgaver med meg.",
                        "contactPhone", "22 00 00 00"));
        var page = theatre.seat(randi).page();
        theatre.seat(randi).isSound();
        assertThat(Scheme.text(page)).contains("Eva Dahl").contains("40");
        theatre.sends(randi, "/dispatch", Map.of());
        var pdf = page.locator("aside a[href*='/documents/']").first().getAttribute("href");
        assertThat(page.request().get(theatre.address() + pdf).status()).isEqualTo(200);
    }

    private AssignmentId evaChoosesAksel(CaseId caseId) {
        theatre.looksAt(aksel, "/mentor-bank/offer");
        theatre.sends(
                aksel,
                "/mentor-bank/offers",
                fields(
                        "week", "5",
                        "programme", "Økonomi og administrasjon",
                        "year", "2",
                        "courses", "Finansregnskap; B",
                        "about", "Jeg har ADHD selv."));
        theatre.looksAt(randi, "/cases/" + caseId + "/candidates");
        theatre.sends(
                randi,
                "/candidates",
                fields("mentor", at.person("Aksel Rød").value().toString()));
        var page = theatre.looksAt(eva, "/cases/" + caseId + "/mentor-choice");
        assertThat(Scheme.text(page)).contains("Aksel Rød").contains("Jeg har ADHD selv.");
        theatre.sends(eva, "/choices", fields("role", "ACADEMIC"));
        assertThat(Scheme.text(theatre.looksAt(aksel, "/today"))).doesNotContain("Eva Dahl");
        theatre.looksAt(aksel, "/declaration");
        theatre.sends(aksel, "/declaration/signature", Map.of());
        assertThat(Scheme.text(theatre.looksAt(aksel, "/today"))).contains("Eva Dahl");
        return at.as("Randi Moe", () -> mentors.ofCase(caseId).getFirst().id());
    }

    private void navAnswersLate(CaseId caseId) throws IOException {
        clock.set(LocalDate.parse("2025-10-24"));
        var reference = at.as(
                "Randi Moe", () -> funding.applicationsOf(caseId).getFirst().reference());
        Postman.brings(data, institutions.get(at.id()).orgnr(), reference, "Tilsagn om mentor");
        jobs.stream()
                .filter(j -> j.name().equals("messages.inbox"))
                .findFirst()
                .orElseThrow()
                .run();
        var page = theatre.looksAt(randi, "/letters");
        assertThat(Scheme.text(page)).contains("Tilsagn om mentor");
        page.getByText("Tilsagn om mentor").first().click();
        page.waitForLoadState();
        page.locator("a[href*='/grants/new?letter=']").first().click();
        page.waitForLoadState();
        theatre.seat(randi).isSound();
        theatre.sends(
                randi,
                "/grants",
                fields(
                        "from",
                        "27.10.25",
                        "to",
                        "26.1.26",
                        "hours",
                        "40",
                        "ceiling",
                        "180,00",
                        "identity",
                        at.as(
                                "Randi Moe",
                                () -> people.identityNumber(randi, eva.person())
                                        .orElseThrow()
                                        .digits()),
                        "funderReference",
                        "2025/4711",
                        "decidedOn",
                        "20.10.25"));
        assertThat(Scheme.text(theatre.looksAt(randi, "/cases/" + caseId))).contains("26. januar 2026");
    }

    private void theyMeetAndSign(AssignmentId assignment) {
        clock.set(LocalDate.parse("2025-10-27"));
        theatre.looksAt(aksel, "/assignments/" + assignment + "/kickoff");
        theatre.sends(
                aksel,
                "/kickoff",
                fields("heldOn", "27.10.25", "place", "CAMPUS", "plan", "Mandag og torsdag på biblioteket."));
        theatre.looksAt(randi, "/assignments/" + assignment + "/contracts/new");
        theatre.sends(
                randi,
                "/contracts",
                fields("kind", "EMPLOYEE", "from", "27.10.25", "to", "26.1.26", "hours", "40", "rate", "180"));
        var contract = theatre.seat(randi).page().url().replaceAll(".*(/contracts/[0-9a-f-]{36}).*", "$1");
        for (var signer : List.of(aksel, jorunn)) {
            theatre.looksAt(signer, contract);
            theatre.sends(signer, "/signatures", Map.of());
        }
        assertThat(Scheme.text(theatre.opens(randi, contract))).contains("Signert av begge");
    }

    private void akselWorksAndIsPaid(AssignmentId assignment) {
        var scheme = new Scheme(theatre, at, clock);
        scheme.logs("Aksel Rød", assignment, "2025-11-03", "3:00");
        theatre.looksAt(aksel, "/hours");
        theatre.seat(aksel).screenshot("hours-phone");
        scheme.logs("Aksel Rød", assignment, "2025-11-13", "5:00");
        clock.set(LocalDate.parse("2025-11-30"));
        scheme.month("Aksel Rød", assignment, "2025-11");
        clock.set(LocalDate.parse("2025-12-12"));
        scheme.paid(YearMonth.of(2025, 12));
        scheme.logs("Aksel Rød", assignment, "2025-12-15", "6:00");
        clock.set(LocalDate.parse("2025-12-31"));
        scheme.month("Aksel Rød", assignment, "2025-12");
        clock.set(LocalDate.parse("2026-01-12"));
        scheme.paid(YearMonth.of(2026, 1));
        scheme.logs("Aksel Rød", assignment, "2026-01-14", "2:00");
        clock.set(LocalDate.parse("2026-01-26"));
        scheme.month("Aksel Rød", assignment, "2026-01");
        clock.set(LocalDate.parse("2026-02-12"));
        scheme.paid(YearMonth.of(2026, 2));
    }

    private void extensionIsDue() {
        clock.set(LocalDate.parse("2026-01-05"));
        assertThat(Scheme.text(theatre.looksAt(randi, "/today")))
                .contains("Forlengelser")
                .contains("Eva Dahl");
        theatre.seat(randi).screenshot("today");
    }
}
