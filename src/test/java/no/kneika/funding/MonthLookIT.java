package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.kneika.institution.CostPart;
import no.kneika.kernel.Period;
import no.kneika.support.AgreementScenes;
import no.kneika.support.Browser;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** The months of Eva's agreement in a real browser, as Olav and Randi read them. */
@KneikaTest
@Tag("browser")
class MonthLookIT {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    AgreementScenes scene;

    @Autowired
    Payday payday;

    @Autowired
    RecordMonths recording;

    @Autowired
    ChangeGrant changing;

    @Autowired
    TestClock clock;

    private World.Tenant hinf;
    private AgreementId agreement;
    private GrantChangeId change;

    @BeforeEach
    void septemberIsPaidOctoberIsDecidedAndDecemberIsAhead() {
        hinf = world.newInstitution();
        var evas = walk.assessedCase(hinf, "Eva Dahl", Period.of("2026-08-17", "2027-06-20"), 2);
        walk.offers(hinf, "Aksel Rød", 6);
        var aksel = walk.chosen(hinf, evas, "Eva Dahl", "Aksel Rød");
        agreement = scene.written(hinf, evas, "Aksel Rød", Period.of("2026-08-17", "2027-01-31"));
        scene.concluded(hinf, agreement, clock.today(), "A-300");
        walk.contracted(hinf, aksel, "Aksel Rød", Period.of("2026-08-17", "2027-01-31"), 43, "185.00");
        clock.set(LocalDate.of(2026, 9, 29));
        payday.worked(hinf, "Aksel Rød", aksel, "2026-09-01", "5:00");
        payday.worked(hinf, "Aksel Rød", aksel, "2026-09-02", "6:00");
        clock.set(LocalDate.of(2026, 10, 8));
        payday.approved(hinf, "Eva Dahl", "Aksel Rød", aksel, "2026-09");
        payday.exported(hinf, "2026-09");
        payday.paid(hinf, "2026-10", CostPart.WAGE, CostPart.HOLIDAY_PAY, CostPart.CONTRIBUTION);
        clock.set(LocalDate.of(2026, 11, 16));
        var olav = hinf.actor("Olav Lien");
        var file = "nummer;fra;til;besluttet;innvilget;utbetalt dato;utbetalt\n"
                + "A-300-1-0;17.8.26;31.8.26;17.8.26;951;1.9.26;951\n"
                + "A-300-2-0;1.9.26;30.9.26;15.9.26;1500;2.10.26;1500\n"
                + "A-300-3-0;1.10.26;31.10.26;15.10.26;1929;;\n";
        hinf.run(
                "Olav Lien",
                () -> recording
                        .bring(file.getBytes(StandardCharsets.UTF_8), olav)
                        .orThrow());
        var randi = hinf.actor("Randi Moe");
        change = hinf.as(
                "Randi Moe",
                () -> changing.hours(agreement, YearMonth.of(2027, 1), 0, GrantChange.Why.HOLIDAY, randi)
                        .orThrow());
    }

    private Browser.Seat sits(Browser browser, String name) {
        var seat = browser.open("http://localhost:" + port);
        seat.remember("kneika", Visitor.sessionCookie(sessions, hinf.actor(name)));
        return seat;
    }

    @Test
    void itsPagesAreSoundInLightAndDarkAndOnTheNarrowestScreen() {
        var months = "/agreements/" + agreement + "/months/";
        var pages = List.of(
                "/agreements?year=2026",
                months + "2026-09",
                months + "2026-12",
                "/agreements/" + agreement,
                "/funding-changes/" + change,
                "/agreements/" + agreement + "/changes/new",
                "/today");
        try (var seat = sits(Browser.desktop(), "Randi Moe")) {
            for (int i = 0; i < pages.size(); i++) {
                seat.go(pages.get(i));
                seat.isSound();
                seat.screenshot("months-" + i + "-light");
                if (i > 4) continue;
                seat.turnsDark();
                seat.isSound();
                seat.screenshot("months-" + i + "-dark");
                seat.turnsLight();
            }
        }
        try (var seat = sits(Browser.narrow(), "Olav Lien")) {
            for (int i = 0; i < 4; i++) {
                seat.go(pages.get(i));
                seat.isSound();
                seat.screenshot("months-" + i + "-narrow");
            }
        }
    }

    @Test
    void randiCopiesWhatNavIsToBeToldAndSaysThatSheHas() {
        try (var seat = sits(Browser.desktop(), "Randi Moe")) {
            seat.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            seat.go("/funding-changes/" + change);
            seat.page().locator("[data-copies='text']").click();
            seat.page()
                    .waitForCondition(
                            () -> seat.page().locator("#copied").innerText().contains("Kopiert"));
            assertThat((String) seat.page().evaluate("() => navigator.clipboard.readText()"))
                    .contains("mentoravtale A-300 for Eva Dahl, med Aksel Rød som mentor")
                    .contains("Fra og med januar 2027 er det pause.");
            seat.page().locator("form[action$='/notices'] button[type=submit]").click();
            seat.page().waitForLoadState();
            assertThat(seat.page().locator("main").innerText())
                    .contains("Dette fikk NAV")
                    .contains("NAV er spurt");
        }
    }
}
