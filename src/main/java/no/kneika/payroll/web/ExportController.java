package no.kneika.payroll.web;

import java.util.List;
import no.kneika.documents.DocumentId;
import no.kneika.documents.Documents;
import no.kneika.kernel.Reason;
import no.kneika.payroll.ExportId;
import no.kneika.payroll.domain.LineStory.Again;
import no.kneika.payroll.service.ExportAnswers;
import no.kneika.payroll.store.Exports;
import no.kneika.payroll.store.Resends;
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
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** One export: its files, payroll's receipts, and lines sent again. */
@Controller
class ExportController {

    private static final String ONE = "/payroll/exports/{id}";

    private final Use use;
    private final Pages pages;
    private final ExportPages drawing;
    private final Exports exports;
    private final ExportAnswers answers;
    private final Documents documents;

    ExportController(
            Use use, Pages pages, ExportPages drawing, Exports exports, ExportAnswers answers, Documents documents) {
        this.use = use;
        this.pages = pages;
        this.drawing = drawing;
        this.exports = exports;
        this.answers = answers;
        this.documents = documents;
    }

    @GetMapping(ONE)
    View one(Actor actor, @PathVariable String id) {
        PayrollController.only(actor);
        return draw(actor, new ExportId(Ids.read(id)), Form.empty());
    }

    /** @param attempt 1 for the first file, 2 and up for what was sent again */
    @GetMapping(ONE + "/file")
    ResponseEntity<byte[]> file(
            Actor actor, @PathVariable String id, @RequestParam(name = "attempt", defaultValue = "1") String attempt) {
        PayrollController.only(actor);
        return use.as(actor, () -> {
            var export = exports.find(new ExportId(Ids.read(id))).orElseThrow(() -> new NotFound("payroll export"));
            var again = attempt.equals("1") ? "" : "-" + number(export.id(), attempt);
            var name = "kneika-%d%s.csv".formatted(export.number(), again);
            return ResponseEntity.ok()
                    // No charset: the format decides, and who reads the file knows it.
                    .contentType(new MediaType("text", "csv"))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(name)
                                    .build()
                                    .toString())
                    .header("X-Content-Type-Options", "nosniff")
                    .body(documents.open(again.isEmpty() ? export.document() : document(export.id(), attempt)));
        });
    }

    @PostMapping(ONE + "/receipts")
    View receipt(
            Actor actor,
            @PathVariable String id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            CommandKey key) {
        PayrollController.only(actor);
        var export = new ExportId(Ids.read(id));
        var answer = use.command(
                actor,
                key,
                "receive-payroll-receipt",
                () -> Upload.content(file, 10)
                        .then(bytes -> answers.receive(export, Upload.name(file), bytes, actor))
                        .map(received -> new Done(
                                "/payroll/exports/" + export,
                                received.repeated() ? "payroll-receipt-known" : "payroll-receipt-read")));
        return Reply.to(answer, reasons -> draw(actor, export, Form.empty().refused(reasons)));
    }

    @PostMapping(ONE + "/resends")
    View again(Actor actor, @PathVariable String id, Form form, CommandKey key) {
        PayrollController.only(actor);
        var export = new ExportId(Ids.read(id));
        var answer = use.command(
                actor,
                key,
                "resend-payroll",
                () -> Inputs.choice(form.value("again"), "again", Again.class)
                        .then(again -> answers.sendAgain(export, again, actor))
                        .map(lines -> new Done("/payroll/exports/" + export, "payroll-sent-again")));
        return Reply.to(answer, reasons -> draw(actor, export, form.refused(whole(reasons))));
    }

    private Resends.Attempt attempt(ExportId export, String number) {
        return answers.attempts(export).stream()
                .filter(a -> String.valueOf(a.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound("payroll export"));
    }

    private int number(ExportId export, String attempt) {
        return attempt(export, attempt).number();
    }

    private DocumentId document(ExportId export, String attempt) {
        return attempt(export, attempt).document();
    }

    private static List<Reason> whole(List<Reason> reasons) {
        return reasons.stream()
                .map(r -> new Reason(r.code(), r.source(), null, r.args()))
                .toList();
    }

    private Html draw(Actor actor, ExportId id, Form form) {
        return use.as(actor, () -> {
            var export = exports.find(id).orElseThrow(() -> new NotFound("payroll export"));
            var plain = pages.page(actor, "payroll.title", "payroll");
            var page = pages.page(actor, plain.t("payroll.export-name", export.number()), "payroll");
            return Html.page("payroll/export", page, drawing.page(page, export, form));
        });
    }
}
