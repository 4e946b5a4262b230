package no.kneika.funding.web;

import java.util.ArrayList;
import no.kneika.funding.Extensions;
import no.kneika.kernel.Capacity;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchId;
import no.kneika.platform.Batches;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Use;
import no.kneika.platform.web.BatchForm;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
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
    private final Batches batches;

    ExtensionsController(Use use, Pages pages, ExtensionsDrawing drawing, Batches batches) {
        this.use = use;
        this.pages = pages;
        this.drawing = drawing;
        this.batches = batches;
    }

    @GetMapping("/extensions")
    View show(Actor actor, Form form) {
        return draw(actor, form);
    }

    @PostMapping("/extensions/batches")
    View send(Actor actor, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        var started = new ArrayList<BatchId>();
        var answer = use.command(
                actor,
                key,
                "send-extensions",
                () -> BatchForm.items(form, "case")
                        .map(items -> batches.start(actor, Extensions.BATCH, BatchForm.after(form), items))
                        .map(id -> {
                            started.add(id);
                            return new Done("/batches/" + id, "");
                        }));
        started.forEach(id -> batches.begin(actor, id));
        return Reply.to(answer, reasons -> draw(actor, form.refused(reasons)));
    }

    private Html draw(Actor actor, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        return use.as(actor, () -> {
            var page = pages.page(actor, "extensions.title", "extensions");
            return Html.page("funding/extensions", page, drawing.page(page, actor, form));
        });
    }
}
