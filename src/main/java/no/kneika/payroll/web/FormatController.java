package no.kneika.payroll.web;

import java.util.List;
import no.kneika.kernel.Reason;
import no.kneika.payroll.domain.BuiltInFormats;
import no.kneika.payroll.service.ExportFormats;
import no.kneika.payroll.store.Formats.Which;
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

/** The formats payroll files are written in: which is used, and a new version of one. */
@Controller
class FormatController {

    private static final String ALL = "/payroll/formats";
    private static final int MOST_VERSIONS = 100_000;

    private final Use use;
    private final Pages pages;
    private final FormatPages drawing;
    private final ExportFormats formats;

    FormatController(Use use, Pages pages, FormatPages drawing, ExportFormats formats) {
        this.use = use;
        this.pages = pages;
        this.drawing = drawing;
        this.formats = formats;
    }

    @GetMapping(ALL)
    View all(Actor actor) {
        PayrollController.only(actor);
        return list(actor, Form.empty());
    }

    @GetMapping(ALL + "/{format}")
    View one(Actor actor, @PathVariable String format, Form form) {
        PayrollController.only(actor);
        return draw(actor, code(format), form);
    }

    @PostMapping(ALL + "/{format}/versions")
    View write(Actor actor, @PathVariable String format, Form form, CommandKey key) {
        PayrollController.only(actor);
        var code = code(format);
        var answer = use.command(
                actor,
                key,
                "write-payroll-format",
                () -> FormatForm.read(form, code)
                        .then(wanted -> formats.write(wanted, actor))
                        .map(written -> new Done(ALL, "payroll-format-written")));
        return Reply.to(answer, reasons -> draw(actor, code, form.refused(reasons)));
    }

    @PostMapping(ALL + "/{format}/choices")
    View choose(Actor actor, @PathVariable String format, Form form, CommandKey key) {
        PayrollController.only(actor);
        var code = code(format);
        var answer = use.command(
                actor,
                key,
                "choose-payroll-format",
                () -> Inputs.integer(form.value("version"), "version", 1, MOST_VERSIONS)
                        .then(version -> formats.choose(new Which(code, version), actor))
                        .map(chosen -> new Done(ALL, "payroll-format-chosen")));
        return Reply.to(answer, reasons -> list(actor, form.refused(whole(reasons))));
    }

    private static String code(String text) {
        if (!BuiltInFormats.CODES.contains(text)) throw new NotFound("payroll format");
        return text;
    }

    private static List<Reason> whole(List<Reason> reasons) {
        return reasons.stream()
                .map(r -> new Reason(r.code(), r.source(), null, r.args()))
                .toList();
    }

    private Html list(Actor actor, Form form) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "payroll.formats.title", "payroll");
            return Html.page("payroll/formats", page, drawing.all(page, form));
        });
    }

    private Html draw(Actor actor, String code, Form form) {
        return use.as(actor, () -> {
            var title = "payroll.format." + code;
            var page = pages.page(actor, title, "payroll");
            return Html.page("payroll/format", page, drawing.one(page, code, form));
        });
    }
}
