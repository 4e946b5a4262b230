package no.kneika.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import no.kneika.hours.service.EntryWords;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** What an auditor reads at the foot of Aksel Rød's September with Tuva Lie. */
@KneikaTest
class SheetTrailTest {

    private static final Period AUTUMN = Period.of("2026-09-01", "2026-11-30");

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
    EntryWords words;

    private World.Tenant at;
    private AssignmentId aksel;

    @BeforeEach
    void tuvaHasFortyHoursAndAksel() {
        clock.set(LocalDate.parse("2026-09-01"));
        at = world.newInstitution();
        CaseId tuvas = walk.assessedCase(at, "Tuva Lie", Period.of("2026-09-01", "2026-12-20"), 3);
        walk.granted(at, tuvas, AUTUMN, 40, "200", "2026/1");
        walk.offers(at, "Aksel Rød", 8);
        aksel = walk.chosen(at, tuvas, "Tuva Lie", "Aksel Rød");
        walk.contracted(at, aksel, "Aksel Rød", AUTUMN, 40, "180");
    }

    /** The words of the trail, in order, as they are read. */
    private String trail(String who) {
        var body = Visitor.at(port, sessions, at.actor(who))
                .get("/sheets/" + aksel + "/2026-09")
                .body();
        var from = body.indexOf("id=\"trail\"");
        assertThat(from).as(body).isPositive();
        return body.substring(from, body.indexOf("</ul>", from))
                .replaceAll("<[^>]+>", " ")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }

    private void confirmedSubmittedAndApproved() {
        clock.set(LocalDateTime.parse("2026-09-14T18:05"));
        payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:30");
        clock.set(LocalDateTime.parse("2026-09-14T20:10"));
        payday.worked(at, "Aksel Rød", aksel, "2026-09-12", "2:00");
        clock.set(LocalDateTime.parse("2026-09-16T08:15"));
        payday.confirmed(at, "Tuva Lie", aksel, "2026-09");
        clock.set(LocalDateTime.parse("2026-09-30T21:00"));
        payday.submitted(at, "Aksel Rød", aksel, "2026-09");
        clock.set(LocalDateTime.parse("2026-10-02T09:30"));
        var attestation = payday.attested(at, aksel, "2026-09");
        clock.set(LocalDateTime.parse("2026-10-05T11:45"));
        payday.approve(at, attestation);
    }

    @Test
    void theSheetSaysWhoVouchedAndWhen() {
        confirmedSubmittedAndApproved();
        assertThat(trail("Randi Moe"))
                .containsSubsequence(
                        "14. sep. 20.10 Aksel Rød førte 3 t 30 min på 2 føringer.",
                        "16. sep. 08.15 Tuva Lie bekreftet 3 t 30 min på 2 føringer.",
                        "30. sep. 21.00 Aksel Rød leverte måneden.",
                        "2. okt. 09.30 Randi Moe attesterte 3 t 30 min på 2 føringer.",
                        "5. okt. 11.45 Jorunn Sand godkjente 3 t 30 min på 2 føringer.");
    }

    @Test
    void thoseWhoPayReadWhenButNotWhoTheStudentIs() {
        confirmedSubmittedAndApproved();
        for (var who : new String[] {"Jorunn Sand", "Olav Lien"})
            assertThat(trail(who))
                    .contains("Studenten bekreftet", "Randi Moe attesterte", "Jorunn Sand godkjente")
                    .doesNotContain("Tuva");
    }

    @Test
    void theReasonOfAReversalIsForRandiAlone() {
        clock.set(LocalDateTime.parse("2026-09-14T18:05"));
        var entry = payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:30");
        clock.set(LocalDateTime.parse("2026-09-15T10:00"));
        at.run(
                "Randi Moe",
                () -> words.reverse(entry, "Ført på feil student", at.actor("Randi Moe"))
                        .orThrow());
        assertThat(trail("Randi Moe"))
                .contains("15. sep. 10.00 Randi Moe tok bort 14. september, 1 t 30 min. «Ført på feil student»");
        assertThat(trail("Olav Lien")).contains("Randi Moe tok bort").doesNotContain("feil student");
    }

    @Test
    void aDisputeAndWhatTheyAgreedOnAreThere() {
        clock.set(LocalDateTime.parse("2026-09-14T18:05"));
        var entry = payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:30");
        clock.set(LocalDateTime.parse("2026-09-15T10:00"));
        at.run(
                "Tuva Lie",
                () -> words.dispute(entry, "Vi møttes ikke", at.actor("Tuva Lie"))
                        .orThrow());
        clock.set(LocalDateTime.parse("2026-09-16T10:00"));
        at.run(
                "Randi Moe",
                () -> words.settle(entry, "De møttes på nett", at.actor("Randi Moe"))
                        .orThrow());
        assertThat(trail("Randi Moe"))
                .containsSubsequence(
                        "15. sep. 10.00 Tuva Lie sa at 14. september, 1 t 30 min, ikke stemmer.",
                        "16. sep. 10.00 Randi Moe avklarte 14. september, 1 t 30 min. Timene står. «De møttes på nett»");
    }

    @Test
    void sevenDaysWithoutAWordAreSaidAsWhatTheyAre() {
        clock.set(LocalDateTime.parse("2026-09-14T18:05"));
        payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:30");
        clock.set(LocalDate.parse("2026-09-20"));
        assertThat(trail("Randi Moe")).doesNotContain("sju dager");
        clock.set(LocalDate.parse("2026-09-21"));
        assertThat(trail("Randi Moe"))
                .contains("21. sep. Studenten sa ikke noe på sju dager. Da gjelder 1 t 30 min som bekreftet.");
    }
}
