package no.kneika.payroll.web;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import no.kneika.kernel.Reason;
import no.kneika.payroll.service.Reconciliations;
import no.kneika.payroll.service.UnknownLines;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
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

/** Hours beside vouchers, month by month, and what is said about a difference. */
@Controller
class ReconciliationController {

    private static final int MOST = 500;

    private final Use use;
    private final Pages pages;
    private final PayrollPages payrollPages;
    private final Reconciliations reconciliations;
    private final UnknownLines unknown;

    ReconciliationController(
            Use use, Pages pages, PayrollPages payrollPages, Reconciliations reconciliations, UnknownLines unknown) {
        this.use = use;
        this.pages = pages;
        this.payrollPages = payrollPages;
        this.reconciliations = reconciliations;
        this.unknown = unknown;
    }

    @GetMapping("/payroll/months/{month}")
    View month(Actor actor, @PathVariable String month) {
        PayrollController.only(actor);
        return draw(actor, Ids.month(month), Form.empty());
    }

    @PostMapping("/payroll/months/{month}/differences/{id}/explanations")
    View explain(Actor actor, @PathVariable String month, @PathVariable String id, Form form, CommandKey key) {
        PayrollController.only(actor);
        var which = Ids.month(month);
        var finding = Ids.read(id);
        var answer = use.command(
                actor,
                key,
                "explain-difference",
                () -> Inputs.text(form.value("explanation"), "explanation", MOST)
                        .then(text -> reconciliations.explain(which, finding, text, actor))
                        .map(any -> new Done("/payroll/months/" + which, "difference-explained")));
        return Reply.to(
                answer, reasons -> draw(actor, which, form.with("finding", id).refused(placed(reasons, id))));
    }

    @PostMapping("/payroll/voucher-lines/{id}/asides")
    View aside(Actor actor, @PathVariable String id, Form form, CommandKey key) {
        PayrollController.only(actor);
        var line = Ids.read(id);
        var answer = use.command(
                actor,
                key,
                "set-unknown-line-aside",
                () -> Inputs.text(form.value("explanation"), "explanation", MOST)
                        .then(text -> unknown.aside(line, text, actor))
                        .map(month -> new Done("/payroll/months/" + month, "unknown-line-said")));
        return Reply.to(
                answer,
                reasons ->
                        draw(actor, month(actor, line), form.with("finding", id).refused(placed(reasons, id))));
    }

    private YearMonth month(Actor actor, UUID line) {
        return use.as(actor, () -> unknown.month(line));
    }

    /** Each finding has a field of its own. */
    private static List<Reason> placed(List<Reason> reasons, String id) {
        return reasons.stream()
                .map(r -> "explanation".equals(r.field()) ? r.at("explanation-" + id) : r)
                .toList();
    }

    private Html draw(Actor actor, YearMonth month, Form form) {
        return use.as(actor, () -> {
            var plain = pages.page(actor, "payroll.title", "payroll");
            var page = pages.page(actor, plain.t("payroll.month.title", plain.month(month)), "payroll");
            return Html.page("payroll/month", page, payrollPages.month(page, month, form));
        });
    }
}
