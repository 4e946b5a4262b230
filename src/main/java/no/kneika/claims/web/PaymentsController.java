package no.kneika.claims.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kneika.claims.BankFileId;
import no.kneika.claims.BankLineId;
import no.kneika.claims.service.Desks;
import no.kneika.claims.service.PlacePayment;
import no.kneika.claims.service.TakePayments;
import no.kneika.kernel.Decision;
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
import no.kneika.platform.web.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Payments from the bank: a file is brought, looked at and taken in; what waits is put aside. */
@Controller
class PaymentsController {

    private final Use use;
    private final Pages pages;
    private final TakePayments payments;
    private final PlacePayment placing;
    private final PaymentsDrawing drawing;
    private final StatementDrawing statements;

    PaymentsController(
            Use use,
            Pages pages,
            TakePayments payments,
            PlacePayment placing,
            PaymentsDrawing drawing,
            StatementDrawing statements) {
        this.use = use;
        this.pages = pages;
        this.payments = payments;
        this.placing = placing;
        this.drawing = drawing;
        this.statements = statements;
    }

    @GetMapping("/payments")
    View show(Actor actor) {
        return draw(actor, Form.empty(), Form.empty());
    }

    @PostMapping("/payments/statements")
    View bring(
            Actor actor, @RequestParam(name = "file", required = false) @Nullable MultipartFile file, CommandKey key) {
        Desks.keepingBooks(actor);
        var answer = use.command(
                actor,
                key,
                "bring-bank-file",
                () -> Upload.content(file, 10)
                        .then(bytes -> payments.bring(actor, Upload.name(file), bytes))
                        .map(id -> new Done("/payments/statements/" + id, "bank-file-brought")));
        return Reply.to(answer, reasons -> draw(actor, Form.empty().refused(reasons), Form.empty()));
    }

    @GetMapping("/payments/statements/{id}")
    View statement(Actor actor, @PathVariable UUID id) {
        return drawStatement(actor, new BankFileId(id), Form.empty());
    }

    @PostMapping("/payments/statements/{id}/acceptance")
    View take(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desks.keepingBooks(actor);
        var file = new BankFileId(id);
        var answer = use.command(
                actor,
                key,
                "take-bank-file",
                () -> payments.take(actor, file, form.value("digest"))
                        .map(taken -> new Done("/payments/statements/" + taken, "bank-file-taken")));
        return Reply.to(answer, reasons -> drawStatement(actor, file, form.refused(reasons)));
    }

    @PostMapping("/payments/set-asides")
    View aside(Actor actor, CommandKey key, Form form) {
        Desks.keepingBooks(actor);
        var answer = use.command(
                actor,
                key,
                "set-payments-aside",
                () -> chosen(form)
                        .then(lines -> Inputs.text(form.value("aside-reason"), "aside-reason", 1000)
                                .then(reason -> aside(actor, lines, reason)))
                        .map(done -> new Done("/payments", "payments-aside")));
        return Reply.to(answer, reasons -> draw(actor, Form.empty(), form.refused(reasons)));
    }

    /** A line that was ticked, and the step it was seen at. */
    private record Chosen(BankLineId line, int seen) {}

    private static Decision<List<Chosen>> chosen(Form form) {
        var chosen = new ArrayList<Chosen>();
        for (var value : form.values("bankline")) {
            var parts = value.split(" ");
            if (parts.length != 2 || !parts[1].matches("\\d{1,6}") || !parts[0].matches("[0-9a-f-]{36}"))
                throw new NotFound("a line from the bank");
            chosen.add(new Chosen(BankLineId.of(parts[0]), Integer.parseInt(parts[1])));
        }
        return chosen.isEmpty()
                ? Decision.refused(Reason.of("bank-choose-lines", "look.md").at("bankline"))
                : Decision.accepted(chosen);
    }

    private Decision<Boolean> aside(Actor actor, List<Chosen> lines, String reason) {
        for (var line : lines) {
            var done = placing.aside(actor, line.line(), line.seen(), reason);
            if (!done.isAccepted()) return new Decision.Refused<>(done.reasons());
        }
        return Decision.accepted(true);
    }

    private Html draw(Actor actor, Form upload, Form aside) {
        Desks.keepingBooks(actor);
        return use.as(actor, () -> {
            var page = pages.page(actor, "payments.title", "claims");
            return Html.page("claims/payments", page, drawing.draw(page, actor, upload, aside));
        });
    }

    private Html drawStatement(Actor actor, BankFileId id, Form form) {
        Desks.keepingBooks(actor);
        return use.as(actor, () -> {
            var page = pages.page(actor, "payments.statement.title", "claims");
            return Html.page("claims/statement", page, statements.draw(page, actor, id, form));
        });
    }
}
