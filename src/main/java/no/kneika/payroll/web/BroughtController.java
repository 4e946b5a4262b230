package no.kneika.payroll.web;

import java.util.List;
import no.kneika.kernel.Reason;
import no.kneika.payroll.service.ReadVouchers;
import no.kneika.payroll.store.BroughtVouchers.Brought;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A file of vouchers that a job reads: how far it has come, and line by line why it was not taken in. */
@Controller
class BroughtController {

    private static final int SHOWN = 200;

    private final Use use;
    private final Pages pages;
    private final ReadVouchers reading;

    BroughtController(Use use, Pages pages, ReadVouchers reading) {
        this.use = use;
        this.pages = pages;
        this.reading = reading;
    }

    @GetMapping("/payroll/brought-vouchers/{id}")
    View one(Actor actor, @PathVariable String id) {
        PayrollController.only(actor);
        return use.as(actor, () -> {
            var brought = reading.find(Ids.read(id));
            var file = brought.file();
            return file != null
                    ? Reply.seeOther("/payroll/vouchers/" + file + (brought.repeated() ? "?again=yes" : ""))
                    : draw(actor, brought, Form.empty());
        });
    }

    @PostMapping("/payroll/brought-vouchers/{id}/attempts")
    View again(Actor actor, @PathVariable String id, Form form, CommandKey key) {
        PayrollController.only(actor);
        var which = Ids.read(id);
        var answer = use.command(
                actor,
                key,
                "read-vouchers-again",
                () -> reading.again(which, actor)
                        .map(done -> new Done("/payroll/brought-vouchers/" + done.id(), "vouchers-brought")));
        return Reply.to(
                answer, reasons -> use.as(actor, () -> draw(actor, reading.find(which), form.refused(reasons))));
    }

    private Html draw(Actor actor, Brought brought, Form form) {
        var page = pages.page(actor, "payroll.brought.title", "payroll");
        return Html.page("payroll/brought", page, page(page, actor, brought, form))
                .fragment("payroll/broughtstate");
    }

    private BroughtPage page(Page page, Actor actor, Brought brought, Form form) {
        var far = reading.far(brought, actor);
        boolean refused = brought.attempts() > 0;
        var reasons = refused ? reading.reasons(brought, actor) : List.<Reason>of();
        boolean there = reading.open().stream().anyMatch(b -> b.id().equals(brought.id()));
        var state = !there ? "GONE" : refused ? "REFUSED" : far.failed() ? "FAILED" : "READING";
        return new BroughtPage(
                brought.id().toString(),
                state,
                page.t(
                        "payroll.brought." + state,
                        brought.name(),
                        reasons.size(),
                        page.t("payroll.brought.step." + far.step())),
                far.step(),
                far.all(),
                reasons.stream().limit(SHOWN).map(page::why).toList(),
                Math.max(0, reasons.size() - SHOWN),
                state.equals("REFUSED"),
                form);
    }
}
