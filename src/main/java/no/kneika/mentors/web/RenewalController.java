package no.kneika.mentors.web;

import no.kneika.kernel.Capacity;
import no.kneika.mentors.Renewals;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.BatchStart;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Contracts renewed (fornye avtaler): chosen, read as both will read them, and sent to be signed together. */
@Controller
class RenewalController {

    private final Use use;
    private final Pages pages;
    private final RenewalDrawing drawing;
    private final BatchStart batches;

    RenewalController(Use use, Pages pages, RenewalDrawing drawing, BatchStart batches) {
        this.use = use;
        this.pages = pages;
        this.drawing = drawing;
        this.batches = batches;
    }

    @GetMapping("/renewals")
    View show(Actor actor, Form form) {
        return draw(actor, form);
    }

    @PostMapping("/renewals/batches")
    View make(Actor actor, CommandKey key, Form form) {
        coordinatorsOnly(actor);
        return batches.start(actor, key, form, Renewals.BATCH, "renewal", it -> draw(actor, it));
    }

    private Html draw(Actor actor, Form form) {
        coordinatorsOnly(actor);
        return use.as(actor, () -> {
            var page = pages.page(actor, "renewals.title", "extensions");
            return Html.page("mentors/renewals", page, drawing.page(page, actor, form));
        });
    }

    private static void coordinatorsOnly(Actor actor) {
        if (actor.capacity() != Capacity.COORDINATOR) throw new NotFound("renewals");
    }
}
