package no.kneika.funding.web;

import no.kneika.funding.RecordMonths;
import no.kneika.kernel.Capacity;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import no.kneika.platform.web.Spreadsheet;
import no.kneika.platform.web.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Every agreement with NAV, month by month of a year, and NAV's decisions and payouts brought as a file. */
@Controller
class MonthsController {

    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private final Use use;
    private final Pages pages;
    private final RecordMonths recording;
    private final MonthsDrawing drawing;
    private final BusinessClock clock;

    MonthsController(Use use, Pages pages, RecordMonths recording, MonthsDrawing drawing, BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.recording = recording;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping("/agreements")
    View year(Actor actor) {
        return draw(actor, Form.empty());
    }

    @GetMapping("/agreements.xlsx")
    ResponseEntity<byte[]> excel(Actor actor) {
        readers(actor);
        return Spreadsheet.download("nav-avtaler.xlsx", use.as(actor, () -> {
            var page = page(actor);
            return drawing.sheet(page, year(page)).excel();
        }));
    }

    @PostMapping("/agreements/payments")
    View bring(
            Actor actor, @RequestParam(name = "file", required = false) @Nullable MultipartFile file, CommandKey key) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.FINANCE);
        var answer = use.command(
                actor,
                key,
                "bring-agreement-months",
                () -> Upload.content(file, 5)
                        .then(bytes -> recording.bring(bytes, actor))
                        .map(it -> new Done(
                                "/agreements?fresh=" + it.fresh() + "&known=" + it.known(),
                                it.fresh() == 0 ? "agreement-months-known" : "agreement-months-brought")));
        return Reply.to(answer, reasons -> draw(actor, Form.empty().refused(reasons)));
    }

    private Html draw(Actor actor, Form form) {
        readers(actor);
        return use.as(actor, () -> {
            var page = page(actor);
            return Html.page("funding/agreements", page, drawing.of(actor, page, year(page), form));
        });
    }

    private Page page(Actor actor) {
        return pages.page(actor, "agreements.title", "money");
    }

    private int year(Page page) {
        var asked = page.query("year");
        return asked.matches("20\\d\\d")
                ? Integer.parseInt(asked)
                : clock.today().getYear();
    }

    private static void readers(Actor actor) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.FINANCE, Capacity.APPROVER);
    }
}
