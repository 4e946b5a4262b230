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
import org.springframework.web.servlet.View;

/** Deadlines of claims that are not sent: by month, as a picture and as a table, and as a spreadsheet. */
@Controller
class DeadlinesController {

    private final Use use;
    private final Pages pages;
    private final DeadlinesDrawing drawing;

    DeadlinesController(Use use, Pages pages, DeadlinesDrawing drawing) {
        this.use = use;
        this.pages = pages;
        this.drawing = drawing;
    }

    @GetMapping("/claims/deadlines")
    View show(Actor actor) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "deadlines.title", "claims");
            return Html.page("claims/deadlines", page, drawing.draw(page, actor));
        });
    }

    @GetMapping({"/claims/deadlines.csv", "/claims/deadlines.xlsx"})
    ResponseEntity<byte[]> file(Actor actor, Spreadsheet.Kind kind) {
        return sheet(actor).as("frister", kind);
    }

    private Spreadsheet sheet(Actor actor) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "deadlines.title", "claims");
            return new Spreadsheet(
                    page.t("deadlines.title"),
                    List.of(
                            page.t("claims.deadline"),
                            page.t("claims.student"),
                            page.t("claims.payer"),
                            page.t("claims.from"),
                            page.t("claims.to"),
                            page.t("claims.status"),
                            page.t("deadlines.at-risk")),
                    drawing.open(actor).stream()
                            .map(named -> List.<Object>of(
                                    named.claim().deadline(),
                                    named.student(),
                                    named.claim().payer(),
                                    named.claim().period().from(),
                                    named.claim().period().to(),
                                    page.t("claim.status." + named.claim().status()),
                                    named.claim().amount()))
                            .toList());
        });
    }
}
