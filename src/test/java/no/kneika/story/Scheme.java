package no.kneika.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Pattern;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.Actor;
import no.kneika.support.TestClock;
import no.kneika.support.World;

/** The steps of a mentor scheme that come again and again, each done by its person on their own page. */
final class Scheme {

    private final Theatre theatre;
    private final World.Tenant at;
    private final TestClock clock;

    Scheme(Theatre theatre, World.Tenant at, TestClock clock) {
        this.theatre = theatre;
        this.at = at;
        this.clock = clock;
    }

    Actor actor(String name) {
        return at.actor(name);
    }

    /** Randi applies to NAV's office in Moss; answers the application. */
    String applied(CaseId caseId) {
        var randi = actor("Randi Moe");
        theatre.looksAt(randi, "/cases/" + caseId + "/applications/new");
        theatre.sends(
                randi,
                "/cases/" + caseId + "/applications",
                Theatre.fields("hours", "40", "rate", "180,00", "office", "0104", "contactPhone", "70 00 00 11"));
        var application = Theatre.idIn(theatre.seat(randi).page(), "applications");
        theatre.sends(randi, "/dispatch", Map.of());
        assertThat(text(theatre.opens(randi, "/applications/" + application)))
                .contains("Sendt. Vi venter på svar fra NAV");
        return application;
    }

    /** NAV says yes on the phone, two days after it was asked; the letter does not come with it. */
    void saidYes(String application) {
        clock.set(LocalDate.parse("2025-08-20"));
        var randi = actor("Randi Moe");
        theatre.looksAt(randi, "/applications/" + application + "/verbal-confirmations/new");
        theatre.sends(
                randi,
                "/verbal-confirmations",
                Theatre.fields(
                        "saidBy", "Astrid Nes",
                        "saidOn", "20.08.2025",
                        "validFrom", "25.08.2025",
                        "what", "Begynn når studiet begynner. Brevet kommer."));
    }

    /** The mentor logs work on the day it was done; more than eight hours is asked about and meant. */
    void logs(String mentor, AssignmentId assignment, String day, String length) {
        clock.set(LocalDate.parse(day));
        var actor = actor(mentor);
        theatre.opens(actor, "/hours");
        theatre.sends(
                actor,
                "/hours",
                Theatre.fields("assignment", assignment.toString(), "when", "0", "long", "x", "length", length));
        assertThat(theatre.seat(actor).page().locator("main").innerText()).contains(mentorSees(length));
    }

    private static String mentorSees(String length) {
        var parts = length.split(":");
        return Integer.parseInt(parts[0]) + "\u00a0t";
    }

    /** The mentor hands the month in, the coordinator attests, the approver approves. */
    void month(String mentor, AssignmentId assignment, String month) {
        var actor = actor(mentor);
        theatre.opens(actor, "/hours/months/" + month);
        theatre.sends(actor, "/months/" + month + "/submission", Map.of());
        attests(assignment, month);
    }

    void attests(AssignmentId assignment, String month) {
        var sheet = "/sheets/" + assignment + "/" + month;
        theatre.opens(actor("Randi Moe"), sheet);
        theatre.sends(actor("Randi Moe"), "/attestation", Map.of());
        theatre.opens(actor("Jorunn Sand"), sheet);
        theatre.sends(actor("Jorunn Sand"), "/approval", Map.of());
    }

    /** Finance sends what is approved to payroll; the payroll office pays; the vouchers come back. */
    void paid(YearMonth payrollMonth) {
        var olav = actor("Olav Lien");
        var page = theatre.opens(olav, "/payroll");
        theatre.sends(olav, "/payroll/exports", Map.of());
        page = theatre.opens(olav, "/payroll");
        var sent = page.locator("a[href*='/payroll/exports/']").first().getAttribute("href");
        page = theatre.opens(olav, sent);
        var file = page.locator("a[href*='" + sent + "/file']").first().getAttribute("href");
        var export = page.request().get(theatre.address() + file);
        assertThat(export.status()).isEqualTo(200);
        var vouchers = PayrollOffice.pays(export.text(), payrollMonth.toString());
        theatre.opens(olav, "/payroll");
        theatre.sends(
                olav, "/payroll/vouchers", Map.of("file", Theatre.csv("bilag-" + payrollMonth + ".csv", vouchers)));
    }

    /** The whole text of a page, with plain spaces. */
    static String text(Page page) {
        return plain(page.locator("main").innerText());
    }

    static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u2009', ' ');
    }

    /** The first thing on the page that looks like this. */
    static String find(Page page, String pattern) {
        var found = Pattern.compile(pattern).matcher(text(page));
        return found.find() ? found.group() : "";
    }

    Actor as(String name, Capacity capacity) {
        return new Actor(at.id(), at.person(name), capacity);
    }
}
