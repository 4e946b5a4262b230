package no.kneika.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Reason;
import no.kneika.support.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every part on a page, in light and dark, wide and narrow, with and without script. */
@Tag("browser")
class PartsIT {

    private static Gallery gallery;
    private static Browser.Seat desk;
    private static Browser.Seat phone;

    @BeforeAll
    static void hang() throws IOException {
        gallery = new Gallery();
        desk = Browser.desktop().open(gallery.address());
        phone = Browser.phone().open(gallery.address());
        var typed = Form.of(
                Map.of("from", "15.12.26", "to", "14.3.26", "hours", "femtiseks", "rate", "180,00", "own", "true"));
        var refused = typed.refused(List.of(
                Reason.of(
                                "end-before-start",
                                "test",
                                LocalDate.of(2026, 12, 15),
                                new Form.Fix("14.03.2027", LocalDate.of(2027, 3, 14)))
                        .at("to"),
                Reason.of("hours-not-a-number", "test").at("hours"),
                Reason.of("choice-missing", "test").at("duty")));
        var randi = Capacity.COORDINATOR;
        gallery.show(
                "/worklist", "worklist", Gallery.page("I dag", "today", randi, "Randi Moe", Language.NB, ""), null);
        gallery.show(
                "/form",
                "grant-form",
                Gallery.page("Registrer tilsagn", "students", randi, "Randi Moe", Language.NB, ""),
                refused);
        gallery.show(
                "/hours",
                "hour-form",
                Gallery.page("Før timer", "hours", Capacity.MENTOR, "Sivert Ness", Language.NB, "saved"),
                Form.empty());
        gallery.show(
                "/sign-in", "web/sign-in", Gallery.page("Hvem vil du være?", "", null, "", Language.NB, ""), people());
        gallery.show(
                "/logins",
                "web/sign-in",
                Gallery.page("Logg inn", "", null, "", Language.NN, ""),
                new SignInPage(
                        "/sign-in",
                        List.of(),
                        List.of(new SignInPage.Login("/oauth", "Feide", "For tilsette og studentar"))));
        gallery.show(
                "/capacity",
                "web/capacity",
                Gallery.page("Hva skal du gjøre nå?", "", null, "", Language.NB, ""),
                new CapacityPage(
                        "/capacity",
                        List.of(
                                new CapacityPage.Choice(
                                        "a", Capacity.COORDINATOR, "Randi Moe", "Høgskolen i Nordfjella"),
                                new CapacityPage.Choice("b", Capacity.MENTOR, "Randi Moe", "Høgskolen i Nordfjella"))));
        gallery.show(
                "/unknown",
                "web/unknown",
                Gallery.page("Vi kjenner deg ikke ennå", "", null, "", Language.EN, ""),
                new UnknownPage("/logout"));
        gallery.show(
                "/start-over",
                "web/start-over",
                Gallery.page("Starte øvingsrommet på nytt?", "", null, "", Language.NB, ""),
                new StartOverPage("/training/start-over", LocalDate.of(2026, 12, 23), LocalDate.of(2026, 11, 23)));
        gallery.show(
                "/not-found",
                "web/error",
                Gallery.page("Vi fant ikke siden", "", randi, "Randi Moe", Language.NB, ""),
                new ErrorPage(
                        "Adressen kan være skrevet feil, eller siden er flyttet.",
                        null,
                        "/today",
                        "Gå til I dag",
                        List.of(),
                        null));
        gallery.show(
                "/expired",
                "web/error",
                Gallery.page("Siden sto åpen for lenge", "", randi, "Randi Moe", Language.NB, ""),
                new ErrorPage(
                        "Skjemaet ble ikke sendt, og ingenting er endret.",
                        null,
                        "/today",
                        "Gå til I dag",
                        List.of(new ErrorPage.Typed("need", "Lese høyt")),
                        "/needs"));
        gallery.show(
                "/fault",
                "web/error",
                Gallery.page("Noe gikk galt hos oss", "", null, "", Language.NB, ""),
                new ErrorPage(
                        "Det du gjorde sist, er ikke lagret.",
                        "K7F-4QX",
                        "/",
                        "Gå til forsiden",
                        List.of(new ErrorPage.Typed("need", "Lese høyt")),
                        null));
    }

    private static SignInPage people() {
        return new SignInPage(
                "/sign-in",
                List.of(
                        new SignInPage.Group(
                                "På lærestedet",
                                List.of(
                                        new SignInPage.Someone(
                                                "1",
                                                "Randi Moe",
                                                Capacity.COORDINATOR,
                                                "Koordinator. 15 studenter og ni NAV-kontorer."),
                                        new SignInPage.Someone(
                                                "2",
                                                "Jorunn Sand",
                                                Capacity.APPROVER,
                                                "Studiesjef. Godkjenner avtaler og timer."),
                                        new SignInPage.Someone("3", "Olav Lien", Capacity.FINANCE, ""))),
                        new SignInPage.Group(
                                "Studenter",
                                List.of(
                                        new SignInPage.Someone(
                                                "4", "Eva Dahl", Capacity.STUDENT, "Fikk mentor sent i fjor høst."),
                                        new SignInPage.Someone(
                                                "5",
                                                "Tuva Lie",
                                                Capacity.STUDENT,
                                                "Vil ikke bruke krefter på timelister."))),
                        new SignInPage.Group(
                                "NAV",
                                List.of(new SignInPage.Someone("6", "Astrid Nes", Capacity.NAV_ADVISER, "Veileder.")))),
                List.of());
    }

    @AfterAll
    static void takeDown() {
        desk.close();
        phone.close();
        gallery.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worklist",
                "form",
                "hours",
                "sign-in",
                "logins",
                "capacity",
                "unknown",
                "start-over",
                "not-found",
                "expired",
                "fault"
            })
    void everyPageIsSoundInLightAndDarkWideAndNarrow(String name) {
        look(desk, name, "desktop");
        look(phone, name, "phone");
        desk.turnsDark();
        desk.fits(320);
    }

    private static void look(Browser.Seat seat, String name, String machine) {
        seat.turnsLight();
        seat.go("/" + name);
        for (var mode : List.of("", "-dark")) {
            if (mode.equals("-dark")) seat.turnsDark();
            seat.screenshot("parts/" + name + "-" + machine + mode);
            seat.isSound();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusedFormPutsTheFocusOnWhatIsWrong(boolean script) {
        var browser = script ? Browser.desktop() : Browser.desktop().withoutScript();
        try (var seat = browser.open(gallery.address())) {
            seat.go("/form");
            assertThat(seat.page().locator(".ds-error-summary:focus").count()).isEqualTo(1);
            assertThat(seat.page().locator("#hours").inputValue()).isEqualTo("femtiseks");
            assertThat(seat.page().getByText("Bruk 14. mars 2027").getAttribute("value"))
                    .isEqualTo("to=14.03.2027");
        }
    }

    @Test
    void theHoursButtonSaysWhatItWillDo() {
        try (var seat = Browser.phone().open(gallery.address())) {
            seat.go("/hours");
            assertThat(seat.page().locator(".k-go").innerText()).isEqualTo("Før 1 t 30 med Jonas");
            seat.page().getByLabel("Guro").check();
            assertThat(seat.page().locator(".k-go").innerText()).isEqualTo("Før 1 t 30 med Guro");
        }
        try (var seat = Browser.phone().withoutScript().open(gallery.address())) {
            seat.go("/hours");
            assertThat(seat.page().locator(".k-go").innerText()).isEqualTo("Før timer");
        }
    }

    @Test
    void theMenuOpensWithoutScript() {
        try (var seat = Browser.phone().withoutScript().open(gallery.address())) {
            seat.go("/worklist");
            seat.page().locator("[popovertarget=menu]").click();
            assertThat(seat.page().locator("#menu").isVisible()).isTrue();
        }
    }

    @Test
    void theFirstTabStopSkipsToTheContent() {
        try (var seat = Browser.desktop().open(gallery.address())) {
            seat.go("/worklist");
            seat.page().keyboard().press("Tab");
            assertThat(seat.page().locator(".ds-skip-link:focus").count()).isEqualTo(1);
            seat.page().keyboard().press("Enter");
            assertThat(seat.page().locator("#content:focus").count()).isEqualTo(1);
        }
    }
}
