package no.kneika.funding.web;

import java.util.UUID;
import no.kneika.funding.ChangeGrant;
import no.kneika.funding.GrantChange;
import no.kneika.funding.GrantChangeId;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A change of a grant: what NAV is to be told is read, sent by a human and kept, and NAV's answer is noted. */
@Controller
class ToldController {

    private final Use use;
    private final Pages pages;
    private final ChangeGrant changing;
    private final ChangeDrawing drawing;
    private final BusinessClock clock;

    ToldController(Use use, Pages pages, ChangeGrant changing, ChangeDrawing drawing, BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.changing = changing;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping("/funding-changes/{id}")
    View show(Actor actor, @PathVariable UUID id) {
        return draw(actor, new GrantChangeId(id), Form.empty());
    }

    @PostMapping("/funding-changes/{id}/notices")
    View tell(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        var change = new GrantChangeId(id);
        var answer = use.command(actor, key, "tell-nav-of-change", () -> {
            var typed = new Gathering();
            var text = typed.take(Inputs.text(form.value("text"), "text", 4000));
            var way = typed.take(Inputs.choice(form.value("way"), "way", GrantChange.Way.class));
            var on = typed.take(Inputs.date(form.value("sentOn"), "sentOn", clock.today()));
            return typed.make(() -> new GrantChange.Notice(on.get(), way.get()))
                    .then(notice -> changing.tell(change, notice, text.get(), actor))
                    .map(done -> new Done("/funding-changes/" + id, "change-told"));
        });
        return Reply.to(answer, reasons -> draw(actor, change, form.refused(reasons)));
    }

    @PostMapping("/funding-changes/{id}/answers")
    View answered(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        var change = new GrantChangeId(id);
        var answer = use.command(actor, key, "note-answer-to-change", () -> {
            var typed = new Gathering();
            var on = typed.take(Inputs.date(form.value("answeredOn"), "answeredOn", clock.today()));
            var agreed = typed.take(agreed(form.value("agreed")));
            return typed.make(() -> new GrantChange.Answer(on.get(), agreed.get()))
                    .then(said -> changing.answered(change, said, actor))
                    .map(done -> new Done("/funding-changes/" + id, "change-answered"));
        });
        return Reply.to(answer, reasons -> draw(actor, change, form.refused(reasons)));
    }

    private static Decision<Boolean> agreed(String text) {
        return switch (text) {
            case "yes" -> Decision.accepted(true);
            case "no" -> Decision.accepted(false);
            default -> Decision.refused(Reason.of("change-answer", "rules.md 2").at("agreed"));
        };
    }

    private Html draw(Actor actor, GrantChangeId id, Form form) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.APPROVER);
        return use.as(actor, () -> {
            var it = changing.change(id);
            Trail.shows(it.caseId(), Shown.MONEY);
            var ends = it.kind() == GrantChange.Kind.END;
            var page = pages.page(actor, ends ? "change.title.END" : "change.title.HOURS", "students");
            return Html.page("funding/change-told", page, drawing.told(actor, page, it, form));
        });
    }
}
