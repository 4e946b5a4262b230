package no.kneika.funding.web;

import no.kneika.funding.Extensions;
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

/** Extensions (forlengelser): chosen, read as the funder will read them, and sent together. */
@Controller
class ExtensionsController {

    private final Use use;
    private final Pages pages;
    private final ExtensionsDrawing drawing;
    private final BatchStart batches;

    ExtensionsController(Use use, Pages pages, ExtensionsDrawing drawing, BatchStart batches) {
        this.use = use;
        this.pages = pages;
        this.drawing = drawing;
        this.batches = batches;
    }

    @GetMapping("/extensions")
    View show(Actor actor, Form form) {
        return draw(actor, form);
    }

    @GetMapping({"/extensions.csv", "/extensions.xlsx"})
    ResponseEntity<byte[]> file(Actor actor, Form form, Spreadsheet.Kind kind) {
        return sheet(actor, form).as("extensions", kind);
    }

    @PostMapping("/extensions/batches")
    View send(Actor actor, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        return batches.start(actor, key, form, Extensions.BATCH, "case", it -> draw(actor, it));
    }

    private Spreadsheet sheet(Actor actor, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        return use.as(actor, () -> drawing.sheet(pages.page(actor, "extensions.title", "extensions"), actor, form));
    }

    private Html draw(Actor actor, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        return use.as(actor, () -> {
            var page = pages.page(actor, "extensions.title", "extensions");
            return Html.page("funding/extensions", page, drawing.page(page, actor, form));
        });
    }
}
