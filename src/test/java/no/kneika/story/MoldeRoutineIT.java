package no.kneika.story;

import static no.kneika.story.Theatre.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import no.kneika.funding.Funding;
import no.kneika.kernel.CaseId;
import no.kneika.ledger.Ledger;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Molde's routine for NAV mentors (Høgskolen i Molde's quality system), each role doing its part on its own page: Tobias the
 * student, Randi the contact person, Silje the student adviser, Kaja the mentor, Jorunn the head of studies, Olav in finance.
 *
 * <p>Work starts on the NAV adviser's word. 10 hours at 180.00: September 5:00, October 3:00, November 2:00. The claim is
 * 1 800.00 + 14.1 % = 2 053.80, sent well within two months.
 */
@Tag("browser")
@KneikaTest
@NullUnmarked
class MoldeRoutineIT {

    private static final String KAJA = "Kaja Foss";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    TestClock clock;

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
    private Scheme scheme;
    private Actor tobias;
    private Actor randi;
    private Actor silje;
    private Actor kaja;
    private Actor jorunn;
    private Actor olav;

    @Test
    void eachRoleDoesItsPart() {
        clock.set(LocalDate.parse("2026-08-17"));
        at = world.newInstitution();
        tobias = at.actor("Tobias Strand");
        randi = at.actor("Randi Moe");
        silje = at.actor("Silje Bakke");
        kaja = at.actor(KAJA);
        jorunn = at.actor("Jorunn Sand");
        olav = at.actor("Olav Lien");
        try (var stage = new Theatre(port, sessions)) {
            theatre = stage;
            scheme = new Scheme(theatre, at, clock);
            var start = new MoldeStart(theatre, at, clock, funding, mentors);
            var caseId = start.theStudentGetsInTouch();
            start.theContactPersonSendsTheFormAndClearsItWithNav(caseId);
            start.theAdviserFindsAMentor(caseId);
            var assignment = start.theStudentChoosesAndTheyMeet(caseId);
            financeAndHeadOfStudiesMakeTheContract(caseId, assignment);
            workStartsBeforeTheLetter(caseId, assignment);
            theLetterComes(caseId);
            timesheet(assignment, "2026-09-16", "3:00", "2026-09-30");
            theAdviserCallsToAStatusTalk(caseId);
            scheme.paid(YearMonth.of(2026, 10));
            timesheet(assignment, "2026-10-21", "3:00", "2026-10-31");
            clock.set(LocalDate.parse("2026-11-12"));
            scheme.paid(YearMonth.of(2026, 11));
            timesheet(assignment, "2026-11-18", "2:00", "2026-11-30");
            clock.set(LocalDate.parse("2026-12-12"));
            scheme.paid(YearMonth.of(2026, 12));
            financeClaimsTheMoneyBack(caseId);
            itEnds(caseId, assignment);
        }
    }

    private void financeAndHeadOfStudiesMakeTheContract(CaseId caseId, AssignmentId assignment) {
        theatre.opens(randi, "/assignments/" + assignment + "/contracts/new");
        theatre.sends(
                randi,
                "/contracts",
                fields("kind", "EMPLOYEE", "from", "1.9.26", "to", "30.11.26", "hours", "40", "rate", "180"));
        var contract = theatre.seat(randi).page().url().replaceAll(".*(/contracts/[0-9a-f-]{36}).*", "$1");
        for (var signer : List.of(jorunn, kaja)) {
            theatre.opens(signer, contract);
            theatre.sends(signer, "/signatures", Map.of());
        }
        assertThat(Scheme.text(theatre.opens(randi, contract))).contains("Signert av begge");
        // The archive keeps it; contact person and head of studies find it on the case.
        for (var reader : List.of(randi, jorunn))
            assertThat(Scheme.text(theatre.opens(reader, "/cases/" + caseId))).contains("Avtale med Kaja Foss");
    }

    /** The measure may start though the letter has not come, when the NAV adviser has cleared it. */
    private void workStartsBeforeTheLetter(CaseId caseId, AssignmentId assignment) {
        scheme.logs(KAJA, assignment, "2026-09-02", "2:00");
        clock.set(LocalDate.parse("2026-09-04"));
        assertThat(Scheme.text(theatre.opens(randi, "/cases/" + caseId))).contains("Arbeidet uten tilsagn");
    }

    private void theLetterComes(CaseId caseId) {
        clock.set(LocalDate.parse("2026-09-10"));
        theatre.opens(randi, "/cases/" + caseId + "/grants/new");
        var identity = at.as(
                "Randi Moe",
                () -> people.identityNumber(randi, tobias.person())
                        .orElseThrow()
                        .digits());
        theatre.sends(
                randi,
                "/grants",
                fields(
                        "from", "1.9.26",
                        "to", "30.11.26",
                        "hours", "40",
                        "ceiling", "180,00",
                        "identity", identity,
                        "funderReference", "2026/12870",
                        "decidedOn", "8.9.26"));
        assertThat(Scheme.text(theatre.opens(randi, "/cases/" + caseId)))
                .contains("30. november 2026")
                .doesNotContain("Arbeidet uten tilsagn");
    }

    /** The adviser calls mentor and student; what was said is the student's to read, not the mentor's. */
    private void theAdviserCallsToAStatusTalk(CaseId caseId) {
        theatre.looksAt(silje, "/cases/" + caseId + "/talks");
        var call = fields("on", "14.10.26", "with", "BOTH", "where", "Kl. 12, rom A 214");
        theatre.sends(silje, "/talks", call);
        theatre.opens(silje, "/cases/" + caseId + "/talks");
        assertThat(Scheme.plain(theatre.isRefused(silje, "/talks", call)))
                .contains("Det er alt kalt inn til samtale 14. oktober 2026");
        for (var called : List.of(tobias, kaja))
            assertThat(Scheme.text(theatre.opens(called, "/today")))
                    .contains("Neste samtale")
                    .contains("Kl. 12, rom A 214");
        clock.set(LocalDate.parse("2026-10-14"));
        theatre.opens(silje, "/cases/" + caseId + "/talks");
        theatre.sends(silje, "/talk-notes", fields("note", "Det går bra. De fortsetter på biblioteket."));
        assertThat(Scheme.text(theatre.opens(tobias, "/cases/" + caseId))).contains("Det går bra.");
        assertThat(Scheme.text(theatre.opens(kaja, "/cases/" + caseId)))
                .contains("Statussamtale")
                .doesNotContain("Det går bra.");
    }

    /** A timesheet at the end of every month: attested by the contact person, approved by the head of studies. */
    private void timesheet(AssignmentId assignment, String day, String length, String end) {
        scheme.logs(KAJA, assignment, day, length);
        clock.set(LocalDate.parse(end));
        scheme.month(KAJA, assignment, end.substring(0, 7));
    }

    /** Finance claims the money back within two months. */
    private void financeClaimsTheMoneyBack(CaseId caseId) {
        clock.set(LocalDate.parse("2026-12-14"));
        var grant = at.as("Randi Moe", () -> funding.grantsOf(caseId).getFirst().id());
        assertThat(Scheme.text(theatre.opens(olav, "/claims")))
                .contains("Tobias Strand")
                .contains("2 053,80");
        var page = theatre.opens(olav, "/grants/" + grant + "/claim");
        assertThat(Scheme.text(page)).contains("2 053,80").contains("30. jan");
        theatre.sends(olav, "/claims", Map.of());
        var claim = page.url().replaceAll(".*(/claims/[0-9a-f-]{36}).*", "$1");
        clock.set(LocalDate.parse("2027-01-08"));
        theatre.opens(olav, claim);
        theatre.sends(olav, "/settlements", fields("amount", "2 053,80", "on", "7.1.27", "reference", "NAV 12"));
        assertThat(Scheme.text(theatre.opens(olav, "/money"))).contains("2 053,80");
        assertThat(at.as("Olav Lien", ledger::audit)).isEmpty();
    }

    private void itEnds(CaseId caseId, AssignmentId assignment) {
        theatre.opens(randi, "/assignments/" + assignment + "/end");
        theatre.sends(randi, "/end", fields("lastDay", "8.1.27"));
        clock.set(LocalDate.parse("2027-01-09"));
        assertThat(theatre.seat(kaja).go("/cases/" + caseId))
                .as("the day after her last")
                .isEqualTo(404);
        theatre.opens(randi, "/cases/" + caseId + "/admissions");
        theatre.sends(randi, "/admission-ends", fields("person", silje.person().toString()));
        assertThat(theatre.seat(silje).go("/cases/" + caseId)).isEqualTo(404);
        assertThat(Scheme.text(theatre.opens(tobias, "/who-has-seen")))
                .contains("Silje Bakke")
                .contains("Randi Moe")
                .contains(KAJA);
    }
}
