package no.kneika.claims.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import no.kneika.claims.service.KeepBooks;
import no.kneika.kernel.Capacity;
import no.kneika.ledger.Periods;
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
import no.kneika.platform.web.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Months are closed and opened again, and the accounting system gets its file (periodeslutt). */
@Controller
class PeriodsController {

    private static final Set<Capacity> READERS = EnumSet.of(Capacity.FINANCE, Capacity.APPROVER);
    private static final String PAGE = "/money/periods";

    private final Use use;
    private final Pages pages;
    private final Periods periods;
    private final KeepBooks books;
    private final PeriodsDrawing drawing;

    PeriodsController(Use use, Pages pages, Periods periods, KeepBooks books, PeriodsDrawing drawing) {
        this.use = use;
        this.pages = pages;
        this.periods = periods;
        this.books = books;
        this.drawing = drawing;
    }

    static void reads(Actor actor) {
        if (!READERS.contains(actor.capacity())) throw new NotFound("a page of finance");
    }

    private static void finance(Actor actor) {
        if (actor.capacity() != Capacity.FINANCE) throw new NotFound("a form of finance");
    }

    @GetMapping(PAGE)
    View show(Actor actor) {
        reads(actor);
        return draw(actor, Form.empty());
    }

    private Html draw(Actor actor, Form form) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "books.title", "money");
            return Html.page("claims/periods", page, drawing.draw(page, actor, form));
        });
    }

    @PostMapping("/money/periods/{month}/closures")
    View close(Actor actor, @PathVariable String month, CommandKey key) {
        finance(actor);
        var asked = month(month);
        var answer = use.command(
                actor,
                key,
                "close-period",
                () -> periods.close(actor, asked).map(done -> new Done(PAGE, "period-closed")));
        return Reply.to(answer, reasons -> draw(actor, Form.empty().refused(reasons)));
    }

    @PostMapping("/money/periods/{month}/reopenings")
    View reopen(Actor actor, @PathVariable String month, CommandKey key, Form form) {
        if (actor.capacity() != Capacity.APPROVER) throw new NotFound("a form of approvers");
        var asked = month(month);
        var field = PeriodsDrawing.field(asked);
        var answer = use.command(
                actor,
                key,
                "reopen-period",
                () -> Inputs.text(form.value(field), field, 500)
                        .then(reason -> periods.reopen(actor, asked, reason))
                        .map(done -> new Done(PAGE, "period-reopened")));
        return Reply.to(answer, reasons -> draw(actor, form.refused(reasons)));
    }

    @PostMapping("/money/accounting-exports")
    View export(Actor actor, CommandKey key) {
        finance(actor);
        var answer = use.command(
                actor,
                key,
                "export-accounting",
                () -> books.export(actor).map(done -> new Done(PAGE, "accounting-exported")));
        return Reply.to(answer, reasons -> draw(actor, Form.empty().refused(reasons)));
    }

    @GetMapping("/money/accounting-exports/{id}/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable String id) {
        reads(actor);
        var asked = id(id);
        return use.as(actor, () -> {
            var export = books.exports().stream()
                    .filter(each -> each.id().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("accounting export"));
            return Spreadsheet.download(
                    "regnskap-%d.csv".formatted(export.number()),
                    books.file(asked).getBytes(StandardCharsets.UTF_8));
        });
    }

    @PostMapping("/money/accounts")
    View accounts(Actor actor, CommandKey key, Form form) {
        finance(actor);
        var answer = use.command(actor, key, "decide-accounts", () -> {
            var typed = new LinkedHashMap<String, String>();
            books.accounts()
                    .keySet()
                    .forEach(place -> typed.put(place, form.value(place).strip()));
            return books.decide(actor, typed).map(done -> new Done(PAGE, "accounts-decided"));
        });
        return Reply.to(answer, reasons -> draw(actor, form.refused(reasons)));
    }

    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException none) {
            throw new NotFound("a month");
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NotFound("accounting export");
        }
    }
}
