package no.kneika.security;

import java.util.Map;

/** What finance decides after having seen what it would change: payroll's file, the pay scale, the employer's costs. */
final class FinanceOnPages {

    private final SeldomSent scene;
    private final House home;
    private final WalkOnPages pages;

    FinanceOnPages(SeldomSent scene, House home, WalkOnPages pages) {
        this.scene = scene;
        this.home = home;
        this.pages = pages;
    }

    void happen() {
        var olav = pages.visitor(home.tenant(), "Olav Lien");
        pages.done(olav, "/payroll/formats/VISMA_16/versions", Plausible.of("/payroll/formats/{format}/versions"));
        scene.offered(
                olav,
                "/rates/new?from=01.01.2027&way=TABLE&EMPLOYEE-PRACTICAL-1=210,00",
                "/rates/versions",
                Map.of("reason", "Lønnsoppgjøret for neste år."));
        scene.offered(
                olav,
                "/rates/costs/new?contract=EMPLOYEE&from=01.01.2027&holiday=12&pension=2&contribution=14,1",
                "/rates/costs",
                Map.of("reason", "Ny pensjonssats."));
    }
}
