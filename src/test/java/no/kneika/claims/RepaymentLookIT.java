package no.kneika.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import no.kneika.support.Browser;
import no.kneika.support.Payday;
import no.kneika.support.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Payroll takes back what Sivert wrote twice, he reads it, and Olav pays NAV back in a browser. */
@Tag("browser")
class RepaymentLookIT extends RepaymentScene {

    @Test
    void payrollTakesItBackSivertReadsItAndOlavPaysNavBack() {
        payday.exported(at, "2026-11");
        clock.set(LocalDate.parse("2026-12-02"));
        var number = at.as(
                "Olav Lien",
                () -> rooms.payroll()
                        .vouchersBehind(List.of(twice))
                        .keySet()
                        .iterator()
                        .next()
                        .employeeNumber());
        var file = payday.received(
                at,
                "bilag-2026-12.csv",
                Payday.VOUCHER_HEADING + number + ";2026-12;2026-09;1530;-1,5;180;-270,00;0;0;-38,07;K2-1\n");
        try (var seat = Browser.desktop().open("http://localhost:" + port)) {
            var page = seat.page();
            sits(seat, "Sivert Ness", "/pay");
            looked(seat, "taken-back-pay");
            sits(seat, "Olav Lien", "/payroll/vouchers/" + file.file());
            looked(seat, "taken-back-file");
            sits(seat, "Olav Lien", "/money");
            looked(seat, "taken-back-money");
            sits(seat, "Olav Lien", "/today");
            looked(seat, "repay-today");
            sits(seat, "Olav Lien", "/claims/" + claim);
            page.fill("#repaid", "400,00");
            page.fill("#repaid-on", "2.12.26");
            page.fill("#repaid-reference", "Giro 77");
            pressed(page, "Før tilbakebetalingen");
            page.locator(".ds-error-summary").waitFor();
            looked(seat, "repay-refused");
            page.fill("#repaid", "308,07");
            pressed(page, "Før tilbakebetalingen");
            page.getByText("308,07 kr gikk 2. desember 2026").first().waitFor();
            looked(seat, "repay-done");
            page.fill("#wrong-because", "Det var en annen overføring");
            pressed(page, "Rett tilbakebetalingen");
            page.getByText("var ført feil og gjelder ikke").waitFor();
            looked(seat, "repay-undone");
        }
        assertThat(owed("Olav Lien"))
                .singleElement()
                .satisfies(it -> assertThat(it.amountAtRisk()).isEqualTo(kr("308.07")));
    }

    @Test
    void navMakesTheGrantSmallerAndOlavReadsWhatIsOwed() {
        corrected(1, "2026-11-14");
        try (var seat = Browser.desktop().open("http://localhost:" + port)) {
            sits(seat, "Olav Lien", "/claims/" + claim);
            looked(seat, "smaller-grant");
            for (var language : List.of("nn", "en")) {
                seat.remember("kneika-language", language);
                sits(seat, "Olav Lien", "/claims/" + claim);
                seat.screenshot("smaller-grant-" + language);
            }
        }
    }

    private void sits(Browser.Seat seat, String who, String path) {
        seat.remember("kneika", Visitor.sessionCookie(sessions, at.actor(who)));
        assertThat(seat.go(path)).isEqualTo(200);
    }

    private static void pressed(Page page, String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
    }

    private static void looked(Browser.Seat seat, String name) {
        for (var narrow : List.of(false, true)) {
            if (narrow) seat.page().setViewportSize(320, 780);
            seat.isSound();
            seat.screenshot(name + (narrow ? "-phone" : "-light"));
            if (narrow) seat.page().setViewportSize(1280, 900);
        }
        seat.turnsDark();
        seat.isSound();
        seat.screenshot(name + "-dark");
        seat.turnsLight();
    }
}
