package no.kneika.story;

import static no.kneika.story.Theatre.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import no.kneika.funding.OwnBudget;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.platform.Actor;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
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
 * Eva's three years (stories.md), in a browser: extended every third month, a new NAV office whose letter overlaps the old one's, the
 * months used up on 31 August 2025 as in the worked example of rules.md 2, and the institution that takes over from 1 September.
 */
@Tag("browser")
@KneikaTest
@NullUnmarked
class EvasClockIT {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    FundingScenes funded;

    @Autowired
    OwnBudget budget;

    @Autowired
    TestClock clock;

    private World.Tenant at;
    private CaseId caseId;
    private Actor randi;

    @Test
    void evaChangesNavOfficeUsesHerMonthsUpAndIsCarriedOn() {
        clock.set(LocalDate.of(2022, 8, 15));
        at = world.newInstitution();
        randi = at.actor("Randi Moe");
        caseId = scenes.consented(at, "Eva Dahl", Period.of("2022-08-15", "2026-06-20"));
        var from = LocalDate.of(2022, 8, 15);
        for (int i = 0; i < 8; i++) {
            clock.set(from.plusMonths(3L * i));
            var days = new Period(
                    from.plusMonths(3L * i), from.plusMonths(3L * i + 3).minusDays(1));
            funded.granted(at, caseId, days, Minutes.hours(52), "moss/" + at.id() + i);
        }
        clock.set(LocalDate.of(2024, 9, 1));
        funded.granted(at, caseId, Period.of("2024-09-01", "2024-11-30"), Minutes.hours(52), "moss/" + at.id() + "9");
        try (var theatre = new Theatre(port, sessions)) {
            aNewOfficeAnswers(theatre);
            theMonthsRunOut(theatre);
            theInstitutionTakesOver(theatre);
            theCaseEnds(theatre);
        }
    }

    private void aNewOfficeAnswers(Theatre theatre) {
        clock.set(LocalDate.of(2024, 11, 15));
        theatre.looksAt(randi, "/cases/" + caseId + "/assessment");
        theatre.sends(randi, "/assessment", fields("office", "0105"));
        letter(theatre, "15.11.2024", "14.05.2025", "104", "sarpsborg/1");
        clock.set(LocalDate.of(2025, 2, 28));
        assertThat(Scheme.text(theatre.looksAt(randi, "/today"))).doesNotContain("NAV-måneder som tar slutt");
    }

    private void letter(Theatre theatre, String from, String to, String hours, String reference) {
        theatre.looksAt(randi, "/cases/" + caseId + "/grants/new");
        theatre.sends(
                randi,
                "/grants",
                fields(
                        "identity",
                        "27870097064",
                        "from",
                        from,
                        "to",
                        to,
                        "hours",
                        hours,
                        "funderReference",
                        reference + at.id(),
                        "decidedOn",
                        from));
    }

    /** From 15 August 2022 and 1 September 2024: 24 months and 11 months 14 days; the last day is 31 August 2025. */
    private void theMonthsRunOut(Theatre theatre) {
        clock.set(LocalDate.of(2025, 5, 15));
        letter(theatre, "15.05.2025", "14.08.2025", "52", "sarpsborg/2");
        var page = Scheme.text(theatre.looksAt(randi, "/cases/" + caseId + "/nav-months"));
        theatre.seat(randi).screenshot("nav-months-light");
        theatre.seat(randi).turnsDark();
        theatre.seat(randi).screenshot("nav-months-dark");
        theatre.seat(randi).turnsLight();
        assertThat(page)
                .contains("31. august 2025")
                .contains("1. mars 2025")
                .contains("35 måneder og 14 dager av 36 måneder")
                .contains("16 dager har to tilsagn")
                .contains("Nav Sarpsborg");
        assertThat(Scheme.text(theatre.looksAt(randi, "/today"))).contains("NAV-måneder som tar slutt");
        var eva = at.actor("Eva Dahl");
        assertThat(Scheme.text(theatre.looksAt(eva, "/today"))).contains("bestem hva som kommer etterpå");
        theatre.looksAt(eva, "/cases/" + caseId + "/nav-months");
        theatre.seat(eva).screenshot("nav-months-phone");
        theatre.sends(eva, "/plans-after-months", fields("plan-after", "OWN", "note", "Jeg har ett år igjen."));
        theatre.looksAt(randi, "/cases/" + caseId + "/nav-months");
        theatre.sends(randi, "/plans-after-months", fields("plan-after", "OWN"));
        assertThat(Scheme.text(theatre.opens(randi, "/cases/" + caseId + "/nav-months")))
                .contains("Studentens ønske")
                .contains("Jeg har ett år igjen.");
        assertThat(Scheme.text(theatre.opens(randi, "/today"))).doesNotContain("NAV-måneder som tar slutt");
        // What NAV can still be asked for is seventeen days.
        clock.set(LocalDate.of(2025, 7, 18));
        var next = theatre.looksAt(randi, "/cases/" + caseId + "/applications/new");
        assertThat(Scheme.plain(next.locator("input[name=to]").inputValue())).isEqualTo("31. august 2025");
        assertThat(Scheme.plain(next.locator("input[name=from]").inputValue())).isEqualTo("15. august 2025");
    }

    private void theInstitutionTakesOver(Theatre theatre) {
        funded.granted(at, caseId, Period.of("2025-08-15", "2025-08-31"), Minutes.hours(12), "sarpsborg/3" + at.id());
        clock.set(LocalDate.of(2025, 8, 20));
        var alert = Scheme.text(theatre.looksAt(randi, "/cases/" + caseId));
        assertThat(alert).contains("Hull fra 1. september 2025").contains("NAVs måneder er brukt da");
        assertThat(theatre.seat(randi)
                        .page()
                        .locator(".ds-alert a[href$='/applications/new']")
                        .count())
                .as("NAV is not asked for what it cannot pay")
                .isZero();
        var line = at.as(
                "Jorunn Sand",
                () -> budget.openLine("Mentor", 2025, Money.ofKroner("90000.00"), at.actor("Jorunn Sand"))
                        .orThrow());
        theatre.looksAt(randi, "/cases/" + caseId + "/own-budget-grants/new");
        theatre.sends(
                randi,
                "/own-budget-grants",
                fields(
                        "line",
                        line.toString(),
                        "from",
                        "01.09.2025",
                        "to",
                        "31.01.2026",
                        "hours",
                        "60",
                        "ground",
                        "MONTHS_USED",
                        "rate",
                        "180"));
        assertThat(Scheme.text(theatre.looksAt(randi, "/cases/" + caseId))).doesNotContain("Hull fra 1. september");
        var plan = Scheme.text(theatre.looksAt(randi, "/extensions"));
        assertThat(plan).contains("Eva Dahl");
        theatre.seat(randi).screenshot("planner-light");
    }

    private void theCaseEnds(Theatre theatre) {
        clock.set(LocalDate.of(2026, 1, 31));
        var page = Scheme.text(theatre.looksAt(randi, "/cases/" + caseId + "/closures/new"));
        assertThat(page).contains("Dette står åpent");
        theatre.sends(randi, "/closures", fields("ended", "FINISHED", "lastDay", "31.01.2026"));
        theatre.seat(randi).page().waitForURL(Pattern.compile(".*/cases/" + caseId + "(\\?.*)?$"));
        assertThat(Scheme.text(theatre.looksAt(randi, "/cases/" + caseId)))
                .contains("Saken ble avsluttet 31. januar 2026");
        var eva = at.actor("Eva Dahl");
        assertThat(Scheme.text(theatre.looksAt(eva, "/today"))).contains("Mentorsaken din ble avsluttet");
    }
}
