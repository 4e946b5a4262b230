package no.kneika.story;

import static no.kneika.story.Theatre.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import no.kneika.funding.BudgetLineId;
import no.kneika.funding.OwnBudget;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Ledger;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.Actor;
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
 * The worked example of a rejection after start (rules.md 5), in a browser. NAV said yes on the phone on 20 August 2025 and
 * no in a letter of 24 September that came on the 29th. 17:30 h at 180.00 worked before it are 3 150.00 + 378.00 holiday pay
 * + 497.45 contribution: 4 025.45, our own. What Aksel works from the 24th is carried by the institution's own grant.
 */
@Tag("browser")
@KneikaTest
@NullUnmarked
class RejectionIT {

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
    OwnBudget budget;

    @Autowired
    Ledger ledger;

    @Test
    void kristiansHoursBeforeTheRejectionAreOurOwnAndTheOwnGrantCarriesThoseFromItsDate() {
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
            workBeforeTheLetter(theatre, scheme, caseId, assignment);

            var line = at.as(
                    "Jorunn Sand",
                    () -> budget.openLine("Mentor", 2025, Money.ofKroner("12000.00"), at.actor("Jorunn Sand"))
                            .orThrow());
            clock.set(LocalDate.parse("2025-09-29"));
            rejected(theatre, at, application, line);
            ownGrant(theatre, at, caseId, line);

            clock.set(LocalDate.parse("2025-10-03"));
            scheme.month(AKSEL, assignment, "2025-09");
            clock.set(LocalDate.parse("2025-10-13"));
            scheme.paid(YearMonth.of(2025, 10));
            // August's hour is 230.03. September's 19:30 are paid as one line, 4 485.50; 3:00 of it is the grant's.
            var money = theatre.looksAt(at.actor("Olav Lien"), "/money");
            theatre.seat(at.actor("Olav Lien")).screenshot("rejection-money");
            assertThat(amount(money, "Egen kostnad")).isEqualTo("4 025,45");
            assertThat(amount(money, "Budsjett")).isEqualTo("690,08");
            assertThat(amount(money, "Betalt")).isEqualTo("4 715,53");
            assertThat(at.as("Olav Lien", ledger::audit)).isEmpty();
        }
    }

    /** What it will cost if NAV says no is on the case all the way, for Jorunn too, who would have to answer for it. */
    private void workBeforeTheLetter(Theatre theatre, Scheme scheme, CaseId caseId, AssignmentId assignment) {
        scheme.logs(AKSEL, assignment, "2025-08-27", "1:00");
        clock.set(LocalDate.parse("2025-09-03"));
        scheme.month(AKSEL, assignment, "2025-08");
        scheme.logs(AKSEL, assignment, "2025-09-04", "5:00");
        scheme.logs(AKSEL, assignment, "2025-09-10", "5:00");
        clock.set(LocalDate.parse("2025-09-12"));
        scheme.paid(YearMonth.of(2025, 9));
        scheme.logs(AKSEL, assignment, "2025-09-17", "5:00");
        clock.set(LocalDate.parse("2025-09-19"));
        assertThat(Scheme.text(theatre.looksAt(scheme.actor("Jorunn Sand"), "/cases/" + caseId)))
                .contains("3 680,41");
        scheme.logs(AKSEL, assignment, "2025-09-22", "1:30");
        scheme.logs(AKSEL, assignment, "2025-09-24", "1:30");
        scheme.logs(AKSEL, assignment, "2025-09-26", "1:30");
    }

    private void rejected(Theatre theatre, World.Tenant at, String application, BudgetLineId line) {
        var randi = at.actor("Randi Moe");
        theatre.looksAt(randi, "/applications/" + application + "/rejections/new");
        theatre.sends(
                randi,
                "/rejections",
                fields("decidedOn", "24.09.2025", "reason", "Utdanningen er ikke et arbeidsmarkedstiltak."));
        var rejection = Theatre.idIn(theatre.seat(randi).page(), "rejections");
        var jorunn = at.actor("Jorunn Sand");
        var page = theatre.looksAt(jorunn, "/rejections/" + rejection);
        assertThat(Scheme.text(page))
                .contains("4 025,45")
                .contains("24. september 2025")
                .contains("29. september 2025")
                .doesNotContain("arbeidsmarkedstiltak");
        theatre.sends(
                jorunn,
                "/rulings",
                fields("ruling", "OWN_COST", "line", line.toString(), "reason", "Aksel begynte på NAVs ord."));
        assertThat(Scheme.text(theatre.opens(jorunn, "/rejections/" + rejection)))
                .contains("Lærestedet betaler");
    }

    /** 12 000.00 less the ruling is 7 974.55; 40 h bind 9 201.02, and 34:40 bind 7 974.22. */
    private void ownGrant(Theatre theatre, World.Tenant at, CaseId caseId, BudgetLineId line) {
        var path = "/cases/" + caseId + "/own-budget-grants";
        var randi = at.actor("Randi Moe");
        var page = theatre.looksAt(randi, path + "/new");
        assertThat(line(page)).contains("7 974,55");
        assertThat(Scheme.plain(page.locator("input[name=from]").inputValue())).isEqualTo("24. september 2025");
        var forty = fields(
                "line", line.toString(), "to", "19.12.2025", "hours", "40", "rate", "180,00", "ground", "BRIDGE");
        assertThat(Scheme.plain(theatre.isRefused(randi, path, forty)))
                .contains("Dette binder 9 201,02")
                .contains("går 1 226,47")
                .contains("Det er plass til 34 t 40 min. Godkjenneren kan gå over med en grunn");
        var jorunn = at.actor("Jorunn Sand");
        theatre.looksAt(jorunn, path + "/new");
        assertThat(Scheme.plain(theatre.isRefused(jorunn, path, forty)))
                .contains("går 1 226,47")
                .contains("Skriv hvorfor, eller gi 34 t 40 min");

        // Randi takes what fits, with the button the refusal offers.
        takesWhatFits(theatre, randi);
        assertThat(Scheme.text(theatre.seat(randi).page())).contains("34 t 40 min");
        assertThat(line(theatre.opens(randi, path + "/new"))).contains("0,33");
    }

    private static void takesWhatFits(Theatre theatre, Actor randi) {
        var page = theatre.seat(randi).page();
        page.locator("button[name=fix]").click();
        Theatre.idIn(page, "grants");
    }

    private static String line(Page page) {
        return Scheme.plain(page.locator("select[name=line]").textContent());
    }

    /** The sum at the foot of the money table, under this heading. */
    private static String amount(Page money, String heading) {
        var heads = money.locator("main table thead th").allTextContents();
        var place = heads.indexOf(heading);
        assertThat(place).as("%s among %s", heading, heads).isPositive();
        return Scheme.plain(money.locator("main table tbody tr:last-child > *")
                .nth(place)
                .textContent()
                .strip());
    }
}
