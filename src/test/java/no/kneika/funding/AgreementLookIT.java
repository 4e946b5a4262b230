package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.support.AgreementScenes;
import no.kneika.support.Browser;
import no.kneika.support.KneikaTest;
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

/** Eva's agreement with NAV in a real browser: read, copied field by field, in the dark, narrow and without a script. */
@KneikaTest
@Tag("browser")
class AgreementLookIT {

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

    private World.Tenant hinf;
    private CaseId evas;
    private AgreementId agreement;

    @BeforeEach
    void evaHasChosenAkselAndRandiHasWrittenIt() {
        hinf = world.newInstitution();
        evas = walk.assessedCase(hinf, "Eva Dahl", Period.of("2026-08-17", "2027-06-20"), 2);
        walk.offers(hinf, "Aksel Rød", 6);
        walk.chosen(hinf, evas, "Eva Dahl", "Aksel Rød");
        agreement = scene.written(hinf, evas, "Aksel Rød", Period.of("2026-08-17", "2026-12-20"));
    }

    private Browser.Seat randi(Browser browser) {
        var seat = browser.open("http://localhost:" + port);
        seat.remember("kneika", Visitor.sessionCookie(sessions, hinf.actor("Randi Moe")));
        return seat;
    }

    @Test
    void randiCopiesAFieldWithOnePressAndIsToldSo() {
        try (var seat = randi(Browser.desktop())) {
            seat.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            seat.go("/agreements/" + agreement);
            var button = seat.page().locator("[data-copies='nav-from']");
            assertThat(button.isVisible()).isTrue();
            button.click();
            seat.page().waitForCondition(() -> button.innerText().equals("Kopiert"));
            assertThat(seat.page().evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo("17.08.2026");
            assertThat(seat.page().locator("#copied").innerText()).isEqualTo("Kopiert: Startdato");
        }
    }

    @Test
    void withoutAScriptEveryFieldStandsThereToBeMarkedAndNoButtonDoesNothing() {
        try (var seat = randi(Browser.desktop().withoutScript())) {
            seat.go("/agreements/" + agreement);
            assertThat(seat.page().locator("#nav-tasks").inputValue())
                    .isEqualTo("Forklarer begrepene og øver til eksamen.");
            assertThat(seat.page().locator("[data-copies]:visible").count()).isZero();
        }
    }

    @Test
    void itsPagesAreSoundInLightAndDarkAndOnTheNarrowestScreen() {
        var pages =
                List.of("/agreements/" + agreement, "/cases/" + evas + "/agreements/new", "/cases/" + evas, "/today");
        try (var seat = randi(Browser.desktop())) {
            for (int i = 0; i < pages.size(); i++) {
                seat.go(pages.get(i));
                seat.isSound();
                seat.screenshot("agreement-" + i + "-light");
                seat.turnsDark();
                seat.isSound();
                seat.screenshot("agreement-" + i + "-dark");
                seat.turnsLight();
            }
        }
        try (var seat = randi(Browser.narrow())) {
            for (int i = 0; i < pages.size(); i++) {
                seat.go(pages.get(i));
                seat.isSound();
                seat.screenshot("agreement-" + i + "-narrow");
            }
        }
    }
}
