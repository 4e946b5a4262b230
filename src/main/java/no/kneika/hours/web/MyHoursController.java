package no.kneika.hours.web;

import java.util.List;
import java.util.function.Supplier;
import no.kneika.hours.service.Confirmations;
import no.kneika.hours.service.EntryWords;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
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

/** The student's word about hours: one tap, or none at all, for good. */
@Controller
class MyHoursController {

    private final Use use;
    private final Pages pages;
    private final MyHoursPages drawing;
    private final EntryWords entries;
    private final Confirmations confirmations;

    MyHoursController(Use use, Pages pages, MyHoursPages drawing, EntryWords entries, Confirmations confirmations) {
        this.use = use;
        this.pages = pages;
        this.drawing = drawing;
        this.entries = entries;
        this.confirmations = confirmations;
    }

    @GetMapping("/my-hours")
    View list(Actor actor) {
        Route.only(actor, Capacity.STUDENT);
        return draw(actor, List.of());
    }

    @PostMapping("/hours/{id}/confirmation")
    View confirm(Actor actor, @PathVariable String id, CommandKey key) {
        var entry = Route.entry(id);
        return said(actor, key, "confirm-hours", "hours-confirmed", () -> entries.confirm(entry, actor));
    }

    @PostMapping("/hours/{id}/disputes")
    View dispute(Actor actor, @PathVariable String id, Form form, CommandKey key) {
        var entry = Route.entry(id);
        return said(
                actor,
                key,
                "dispute-hours",
                "hours-disputed",
                () -> Inputs.optionalText(form.value("reason"), "reason", 500)
                        .then(reason -> entries.dispute(entry, reason, actor)));
    }

    @PostMapping("/cases/{id}/confirmation-handovers")
    View handOver(Actor actor, @PathVariable String id, CommandKey key) {
        var caseId = Route.caseId(id);
        return said(
                actor,
                key,
                "hand-over-confirmation",
                "confirmation-handed-over",
                () -> confirmations.handOver(caseId, actor));
    }

    private View said(Actor actor, CommandKey key, String name, String done, Supplier<? extends Decision<?>> work) {
        Route.only(actor, Capacity.STUDENT);
        var answer = use.command(actor, key, name, () -> work.get().map(any -> new Done("/my-hours", done)));
        return Reply.to(answer, reasons -> draw(actor, reasons));
    }

    private Html draw(Actor actor, List<Reason> reasons) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "my-hours.title", "my-hours");
            var form = Form.empty().refused(Route.whole(reasons));
            return Html.page("hours/mine", page, drawing.page(page, actor, form));
        });
    }
}
