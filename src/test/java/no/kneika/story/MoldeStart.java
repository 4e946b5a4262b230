package no.kneika.story;

import static no.kneika.story.Theatre.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.kneika.funding.Funding;
import no.kneika.kernel.CaseId;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
import no.kneika.platform.Actor;
import no.kneika.support.TestClock;
import no.kneika.support.World;

/** How Molde's routine begins: from the student's first word until the two have met. */
final class MoldeStart {

    private static final String KAJA = "Kaja Foss";

    private final Theatre theatre;
    private final World.Tenant at;
    private final TestClock clock;
    private final Funding funding;
    private final Mentors mentors;
    private final Actor tobias;
    private final Actor randi;
    private final Actor silje;
    private final Actor kaja;

    MoldeStart(Theatre theatre, World.Tenant at, TestClock clock, Funding funding, Mentors mentors) {
        this.theatre = theatre;
        this.at = at;
        this.clock = clock;
        this.funding = funding;
        this.mentors = mentors;
        tobias = at.actor("Tobias Strand");
        randi = at.actor("Randi Moe");
        silje = at.actor("Silje Bakke");
        kaja = at.actor(KAJA);
    }

    /** The student's responsibility: to get in touch as soon as possible. */
    CaseId theStudentGetsInTouch() {
        theatre.opens(tobias, "/needs/new");
        theatre.sends(
                tobias, "/needs", fields("text", "Jeg klarer ikke lesesalen når det er mange.", "measure", "YES"));
        theatre.opens(tobias, "/sharing");
        theatre.sends(
                tobias,
                "/consents",
                fields("purpose", List.of("PROCESS", "APPLY_NAV"), "share", List.of("MENTOR.NEED", "MENTOR.PLAN")));
        var today = theatre.opens(randi, "/today");
        today.getByText("Tobias Strand").first().click();
        today.waitForLoadState();
        return Theatre.caseIn(today.url());
    }

    void theContactPersonSendsTheFormAndClearsItWithNav(CaseId caseId) {
        theatre.opens(randi, "/cases/" + caseId + "/assessment");
        theatre.sends(randi, "/acceptance", Map.of());
        theatre.opens(randi, "/cases/" + caseId + "/assessment");
        theatre.sends(
                randi,
                "/assessment",
                fields(
                        "functions", "READ",
                        "words.READ", "Å lese blant mange",
                        "courses", "SOS101",
                        "hoursPerWeek", "3",
                        "from", "24.8.26",
                        "to", "18.12.26",
                        "reasons", "En mentor kan lese sammen med meg et rolig sted.",
                        "measure", "YES",
                        "reduced", "YES",
                        "office", "0104"));
        theatre.opens(randi, "/cases/" + caseId + "/applications/new");
        theatre.sends(
                randi,
                "/applications",
                fields(
                        "from", "1.9.26",
                        "to", "30.11.26",
                        "hours", "40",
                        "rate", "180",
                        "reasons", "En mentor kan lese sammen med meg et rolig sted.",
                        "contactPhone", "70 00 00 11"));
        theatre.sends(randi, "/dispatch", Map.of());
        clock.set(LocalDate.parse("2026-08-19"));
        var application = at.as(
                "Randi Moe", () -> funding.applicationsOf(caseId).getFirst().id());
        theatre.opens(randi, "/applications/" + application + "/verbal-confirmations/new");
        theatre.sends(
                randi,
                "/verbal-confirmations",
                fields(
                        "saidBy", "Astrid Nes",
                        "saidOn", "19.08.2026",
                        "validFrom", "01.09.2026",
                        "what", "Begynn når mentoren er på plass."));
    }

    /** The adviser asks around, holds short interviews, and tells the contact person who takes it on. */
    void theAdviserFindsAMentor(CaseId caseId) {
        offers(KAJA, "SOS101; B");
        offers("Hennie Vik", "SYK220; C");
        assertThat(theatre.seat(silje).go("/cases/" + caseId))
                .as("before she is let in")
                .isEqualTo(404);
        theatre.looksAt(randi, "/cases/" + caseId + "/admissions");
        theatre.sends(
                randi,
                "/admissions",
                fields("person", silje.person().toString(), "reason", "Skal finne mentor til Tobias"));
        theatre.opens(silje, "/cases/" + caseId);
        clock.set(LocalDate.parse("2026-08-24"));
        interviews(caseId, "Hennie Vik", "UNSURE", "Har lite tid før jul.");
        interviews(caseId, KAJA, "FITS", "Rolig. Kan møtes utenfor campus.");
        assertThat(theatre.seat(kaja).go("/cases/" + caseId + "/interviews")).isEqualTo(404);
        var tomorrow =
                fields("mentor", at.person(KAJA).value().toString(), "heldOn", "25.8.26", "advice", "FITS", "note", "");
        theatre.opens(silje, "/cases/" + caseId + "/interviews");
        assertThat(Scheme.plain(theatre.isRefused(silje, "/interviews", tomorrow)))
                .contains("Datoen er etter i dag, 24. august 2026");
        assertThat(Scheme.text(theatre.opens(randi, "/cases/" + caseId + "/candidates")))
                .contains("Intervjuet 24. aug.: Passer for denne studenten")
                .contains("Intervjuet 24. aug.: Usikker");
        // Silje tells who takes it on by putting Kaja forward; Randi reads it on the same page.
        theatre.opens(silje, "/cases/" + caseId + "/candidates");
        theatre.sends(
                silje, "/candidates", fields("mentor", at.person(KAJA).value().toString()));
        theatre.opens(randi, "/cases/" + caseId + "/candidates")
                .getByText("Foreslått")
                .first()
                .waitFor();
    }

    private void offers(String mentor, String courses) {
        theatre.opens(at.actor(mentor), "/mentor-bank/offer");
        theatre.sends(
                at.actor(mentor),
                "/mentor-bank/offers",
                fields(
                        "week", "6",
                        "programme", "Sosialt arbeid",
                        "year", "3",
                        "courses", courses,
                        "about", "Jeg tok faget i fjor."));
    }

    private void interviews(CaseId caseId, String mentor, String advice, String note) {
        theatre.looksAt(silje, "/cases/" + caseId + "/interviews");
        theatre.sends(
                silje,
                "/interviews",
                fields(
                        "mentor",
                        at.person(mentor).value().toString(),
                        "heldOn",
                        "24.8.26",
                        "advice",
                        advice,
                        "note",
                        note));
        assertThat(Scheme.text(theatre.seat(silje).page())).contains(mentor).contains(note);
    }

    /** A first meeting of student, mentor and contact person; the two make a plan. */
    AssignmentId theStudentChoosesAndTheyMeet(CaseId caseId) {
        theatre.opens(tobias, "/cases/" + caseId + "/mentor-choice");
        theatre.sends(tobias, "/choices", fields("role", "ACADEMIC"));
        theatre.opens(kaja, "/declaration");
        theatre.sends(kaja, "/declaration/signature", Map.of());
        var assignment =
                at.as("Randi Moe", () -> mentors.ofCase(caseId).getFirst().id());
        clock.set(LocalDate.parse("2026-08-28"));
        theatre.opens(randi, "/assignments/" + assignment + "/kickoff");
        theatre.sends(
                randi,
                "/kickoff",
                fields("heldOn", "28.8.26", "place", "OTHER", "plan", "Onsdager på folkebiblioteket."));
        assertThat(Scheme.text(theatre.opens(kaja, "/cases/" + caseId))).contains("Onsdager på folkebiblioteket.");
        assertThat(Scheme.text(theatre.opens(tobias, "/sharing")))
                .contains("Slik ser det ut for Kaja nå")
                .contains("Onsdager på folkebiblioteket.")
                .contains("Jeg klarer ikke lesesalen når det er mange.");
        return assignment;
    }
}
