package no.kneika.hours.web;

import no.kneika.hours.service.MonthBatch;
import no.kneika.kernel.Capacity;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Use;
import no.kneika.platform.web.BatchStart;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The list of sheets, and one yes to many of them. */
@Controller
class MonthBatchController {

    private final Use use;
    private final Pages pages;
    private final SheetsDrawing drawing;
    private final BatchStart batches;

    MonthBatchController(Use use, Pages pages, SheetsDrawing drawing, BatchStart batches) {
        this.use = use;
        this.pages = pages;
        this.drawing = drawing;
        this.batches = batches;
    }

    @GetMapping("/sheets")
    View list(Actor actor) {
        Route.only(actor, Capacity.COORDINATOR, Capacity.APPROVER, Capacity.FINANCE);
        return draw(actor, Form.empty());
    }

    @GetMapping({"/sheets.csv", "/sheets.xlsx"})
    ResponseEntity<byte[]> file(Actor actor, Spreadsheet.Kind kind) {
        return sheet(actor).as("timesheets", kind);
    }

    private Spreadsheet sheet(Actor actor) {
        Route.only(actor, Capacity.COORDINATOR, Capacity.APPROVER, Capacity.FINANCE);
        return use.as(actor, () -> drawing.table(pages.page(actor, "sheets.title", "timesheets"), actor));
    }

    @PostMapping("/sheets/attestations")
    View attest(Actor actor, CommandKey key, Form form) {
        Route.only(actor, Capacity.COORDINATOR);
        return start(actor, key, form, MonthBatch.ATTEST);
    }

    @PostMapping("/sheets/approvals")
    View approve(Actor actor, CommandKey key, Form form) {
        Route.only(actor, Capacity.APPROVER);
        return start(actor, key, form, MonthBatch.APPROVE);
    }

    private View start(Actor actor, CommandKey key, Form form, String kind) {
        return batches.start(actor, key, form, kind, "sheet", it -> draw(actor, it));
    }

    private Html draw(Actor actor, Form form) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "sheets.title", "timesheets");
            return Html.page("hours/sheets", page, drawing.page(page, actor, form));
        });
    }
}
