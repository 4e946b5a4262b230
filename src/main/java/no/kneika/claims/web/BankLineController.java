package no.kneika.claims.web;

import java.util.ArrayList;
import java.util.UUID;
import no.kneika.claims.BankLineId;
import no.kneika.claims.ClaimId;
import no.kneika.claims.service.Desks;
import no.kneika.claims.service.PlacePayment;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** One movement that waits: a person says which claim it is for. */
@Controller
class BankLineController {

    private final Use use;
    private final Pages pages;
    private final PlacePayment placing;
    private final BankLineDrawing drawing;

    BankLineController(Use use, Pages pages, PlacePayment placing, BankLineDrawing drawing) {
        this.use = use;
        this.pages = pages;
        this.placing = placing;
        this.drawing = drawing;
    }

    @GetMapping("/payments/bank-lines/{id}")
    View show(Actor actor, @PathVariable UUID id) {
        return draw(actor, new BankLineId(id), Form.empty());
    }

    @PostMapping("/payments/bank-lines/{id}/matches")
    View match(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desks.keepingBooks(actor);
        var line = new BankLineId(id);
        if (!form.value("seen").matches("\\d{1,6}")) throw new NotFound("a line without the step that was seen");
        int seen = Integer.parseInt(form.value("seen"));
        var answer = use.command(actor, key, "match-payment", () -> {
            drawing.find(actor, line);
            return typed(form)
                    .then(it -> placing.match(actor, line, seen, it.claim(), it.amount(), it.reason()))
                    .map(matched -> new Done("/payments/bank-lines/" + matched, "payment-matched"));
        });
        return Reply.to(answer, reasons -> draw(actor, line, form.refused(reasons)));
    }

    private record Typed(ClaimId claim, Money amount, String reason) {}

    /** Every field is read, so that every mistake is told at once. */
    private static Decision<Typed> typed(Form form) {
        var claim = form.value("claim").matches("[0-9a-f-]{36}")
                ? Decision.accepted(ClaimId.of(form.value("claim")))
                : Decision.<ClaimId>refused(
                        Reason.of("bank-choose-claim", "look.md").at("claim"));
        var amount = Inputs.money(form.value("amount"), "amount");
        var reason = Inputs.text(form.value("match-reason"), "match-reason", 1000);
        var against = new ArrayList<Reason>();
        against.addAll(claim.reasons());
        against.addAll(amount.reasons());
        against.addAll(reason.reasons());
        if (!against.isEmpty()) return new Decision.Refused<>(against);
        return Decision.accepted(new Typed(claim.orThrow(), amount.orThrow(), reason.orThrow()));
    }

    private Html draw(Actor actor, BankLineId id, Form form) {
        return use.as(actor, () -> {
            var row = drawing.find(actor, id);
            var page = pages.page(actor, "payments.line.title", "claims");
            return Html.page("claims/bank-line", page, drawing.draw(page, actor, row, form));
        });
    }
}
