package no.kneika.payroll;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.kneika.support.Browser;
import no.kneika.support.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Olav's pages about files to payroll and files back, looked at in a browser: a refused line, a wrong voucher, a new version. */
@Tag("browser")
class PayrollLookIT extends BroughtVouchersScene {

    @Test
    void itsPagesAreSoundInLightAndDarkAndOnTheNarrowestScreen() {
        var sent = at.as("Olav Lien", exports::all).getFirst().id();
        at.run(
                "Olav Lien",
                () -> answers.receive(
                                sent,
                                "kvittering.csv",
                                "external_id;status;reason\nK1-1;avvist;Ukjent ansattnummer\n"
                                        .getBytes(StandardCharsets.UTF_8),
                                at.actor("Olav Lien"))
                        .orThrow());
        var brought = brought(voucher(employee(), "2026-09;2026-08") + others(6_000));
        jobs.await();
        var pages = Map.of(
                "payroll", "/payroll",
                "payroll-formats", "/payroll/formats",
                "payroll-format", "/payroll/formats/VISMA_16",
                "payroll-export", "/payroll/exports/" + sent,
                "payroll-brought", "/payroll/brought-vouchers/" + brought,
                "payroll-month", "/payroll/months/2026-09");
        for (var machine : List.of(Map.entry("wide", Browser.desktop()), Map.entry("narrow", Browser.narrow())))
            try (var seat = machine.getValue().open("http://localhost:" + port)) {
                seat.remember("kneika", Visitor.sessionCookie(sessions, at.actor("Olav Lien")));
                pages.forEach((name, path) -> {
                    seat.go(path);
                    seat.isSound();
                    seat.screenshot(name + "-" + machine.getKey() + "-light");
                    seat.turnsDark();
                    seat.isSound();
                    seat.screenshot(name + "-" + machine.getKey() + "-dark");
                    seat.turnsLight();
                });
            }
    }
}
