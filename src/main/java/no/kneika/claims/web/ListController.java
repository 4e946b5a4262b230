package no.kneika.claims.web;

import java.util.List;
import no.kneika.platform.Actor;
import no.kneika.platform.Use;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Every claim: search, filter, sort, sum, and the same as a spreadsheet. */
@Controller
class ListController {

    private final Use use;
    private final Pages pages;
    private final ListDrawing drawing;

    ListController(Use use, Pages pages, ListDrawing drawing) {
        this.use = use;
        this.pages = pages;
        this.drawing = drawing;
    }

    @GetMapping("/claims")
    View list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String payer,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String semester,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(name = "page", defaultValue = "1") String number) {
        var filter = ClaimFilter.of(q, payer, year, semester, pressed(status), pressed(sort), number);
        return use.as(actor, () -> {
            var all = drawing.named(actor);
            var page = pages.page(actor, "claims.title", "claims");
            return Html.page("claims/list", page, drawing.draw(page, filter, all, drawing.semesters(actor, all)));
        });
    }

    // The form also carries what was chosen before; the button that was pressed comes first.
    private static String pressed(String values) {
        return values.split(",", 2)[0];
    }

    @GetMapping({"/claims.csv", "/claims.xlsx"})
    ResponseEntity<byte[]> file(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String payer,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String semester,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String sort,
            Spreadsheet.Kind kind) {
        var sheet = sheet(actor, ClaimFilter.of(q, payer, year, semester, status, sort, "1"));
        return sheet.as("krav", kind);
    }

    private Spreadsheet sheet(Actor actor, ClaimFilter filter) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "claims.title", "claims");
            var all = drawing.named(actor);
            var rows = filter.matching(all, drawing.semesters(actor, all)).stream()
                    .map(named -> List.<Object>of(
                            named.student(),
                            named.claim().reference(),
                            named.claim().payer(),
                            named.claim().period().from(),
                            named.claim().period().to(),
                            named.claim().deadline(),
                            page.t("claim.status." + named.claim().status()),
                            named.claim().amount(),
                            named.claim().outstanding()))
                    .toList();
            return new Spreadsheet(
                    page.t("claims.title"),
                    List.of(
                            page.t("claims.student"),
                            page.t("claims.reference"),
                            page.t("claims.payer"),
                            page.t("claims.from"),
                            page.t("claims.to"),
                            page.t("claims.deadline"),
                            page.t("claims.status"),
                            page.t("claims.amount"),
                            page.t("claims.outstanding")),
                    rows);
        });
    }
}
