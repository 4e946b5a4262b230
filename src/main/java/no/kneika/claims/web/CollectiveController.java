package no.kneika.claims.web;

import java.util.UUID;
import no.kneika.claims.CollectionId;
import no.kneika.claims.domain.HalfYear;
import no.kneika.claims.service.CollectiveClaims.Group;
import no.kneika.claims.service.Desks;
import no.kneika.claims.service.OrderCollective;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Collective claims: what a half year would send to a unit, sending it, and what was sent. */
@Controller
class CollectiveController {

    private final Use use;
    private final Pages pages;
    private final OrderCollective orders;
    private final CollectiveDrawing drawing;

    CollectiveController(Use use, Pages pages, OrderCollective orders, CollectiveDrawing drawing) {
        this.use = use;
        this.pages = pages;
        this.orders = orders;
        this.drawing = drawing;
    }

    @GetMapping("/claims/collective")
    View show(
            Actor actor, @RequestParam(defaultValue = "") String payer, @RequestParam(defaultValue = "") String half) {
        return draw(actor, payer, half, Form.empty());
    }

    @PostMapping("/claims/collections")
    View send(Actor actor, CommandKey key, Form form) {
        Desks.keepingBooks(actor);
        var half = HalfYear.read(form.value("half")).orElseThrow(() -> new NotFound("a half year"));
        var group = new Group(form.value("payer"), half);
        var answer = use.command(
                actor,
                key,
                "dispatch-collective-claim",
                () -> orders.send(actor, group, form.value("digest"))
                        .map(there -> new Done(
                                there, there.contains("-orders/") ? "collective-ordered" : "collective-sent")));
        return Reply.to(answer, reasons -> draw(actor, group.payer(), half.code(), form.refused(reasons)));
    }

    @GetMapping("/claims/collections/{id}")
    View sent(Actor actor, @PathVariable UUID id) {
        Desks.keepingBooks(actor);
        return use.as(actor, () -> {
            var sent = drawing.find(new CollectionId(id));
            var title = pages.page(actor, "claims.title", "claims").t("collective.sent-title", sent.reference());
            var page = pages.page(actor, title, "claims");
            return Html.page("claims/collection", page, drawing.sent(page, sent));
        });
    }

    private Html draw(Actor actor, String payer, String half, Form form) {
        Desks.keepingBooks(actor);
        return use.as(actor, () -> {
            var page = pages.page(actor, "collective.title", "claims");
            return Html.page("claims/collective", page, drawing.draw(page, actor, payer, half, form));
        });
    }
}
