package no.kneika.funding.web;

import java.util.UUID;
import java.util.function.Function;
import no.kneika.funding.BudgetLineId;
import no.kneika.funding.Complaint;
import no.kneika.funding.Complaint.About;
import no.kneika.funding.Complaints;
import no.kneika.funding.GrantId;
import no.kneika.funding.RejectionId;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.messages.LetterId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A no, or less than was asked for, is complained of, answered, and decided about again. */
@Controller
class ComplaintController {

    private final Use use;
    private final Complaints complaints;
    private final RejectionController rejections;
    private final GrantController grants;
    private final BusinessClock clock;

    ComplaintController(
            Use use,
            Complaints complaints,
            RejectionController rejections,
            GrantController grants,
            BusinessClock clock) {
        this.use = use;
        this.complaints = complaints;
        this.rejections = rejections;
        this.grants = grants;
        this.clock = clock;
    }

    private static About no(UUID id) {
        return new About.Rejected(new RejectionId(id));
    }

    private static About less(UUID id) {
        return new About.Partly(new GrantId(id));
    }

    private Html draw(Actor actor, About about, Form form) {
        return switch (about) {
            case About.Rejected(var id) -> rejections.draw(actor, id, form);
            case About.Partly(var id) -> grants.draw(actor, id, form);
        };
    }

    @PostMapping("/rejections/{id}/complaints")
    View complain(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        return told(actor, no(id), key, form);
    }

    @PostMapping("/grants/{id}/complaints")
    View complainOfLess(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        return told(actor, less(id), key, form);
    }

    @PostMapping("/rejections/{id}/complaint-answers")
    View answer(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        return answered(actor, no(id), key, form);
    }

    @PostMapping("/grants/{id}/complaint-answers")
    View answerOfLess(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        return answered(actor, less(id), key, form);
    }

    @PostMapping("/rejections/{id}/complaint-rulings")
    View rule(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.APPROVER);
        var rejection = new RejectionId(id);
        var answer = use.command(
                actor,
                key,
                "rule-on-complaint",
                () -> Inputs.text(form.value("reason"), "reason", 1000)
                        .then(reason -> complaints.rule(
                                rejection,
                                reason,
                                GrantForm.uuid(form.value("line")).map(BudgetLineId::new),
                                actor))
                        .map(done -> new Done("/rejections/" + id, "rejection-ruled")));
        return Reply.to(answer, reasons -> rejections.draw(actor, rejection, form.refused(reasons)));
    }

    private View told(Actor actor, About about, CommandKey key, Form form) {
        return command(
                actor,
                about,
                key,
                "complain-of-decision",
                form,
                "complaint-sent",
                it -> sent(it).then(sent -> complaints.complain(about, sent, actor)));
    }

    private View answered(Actor actor, About about, CommandKey key, Form form) {
        return command(
                actor,
                about,
                key,
                "answer-complaint",
                form,
                "complaint-answered",
                it -> answered(it).then(answer -> complaints.answer(about, answer, actor)));
    }

    private View command(
            Actor actor,
            About about,
            CommandKey key,
            String name,
            Form form,
            String done,
            Function<Form, Decision<About>> work) {
        Desk.of(actor, Capacity.COORDINATOR);
        var answer = use.command(
                actor, key, name, () -> work.apply(form).map(it -> new Done(about.path() + "#complaint", done)));
        return Reply.to(answer, reasons -> draw(actor, about, form.refused(reasons)));
    }

    private Decision<Complaint.Sent> sent(Form form) {
        var typed = new Gathering();
        var by = typed.take(Inputs.choice(form.value("complainant"), "complainant", Complaint.Complainant.class));
        var on = typed.take(Inputs.date(form.value("complainedOn"), "complainedOn", clock.today()));
        return typed.make(() -> new Complaint.Sent(by.get(), on.get()));
    }

    private Decision<Complaint.Answer> answered(Form form) {
        var typed = new Gathering();
        var result = typed.take(Inputs.choice(form.value("result"), "result", Complaint.Result.class));
        var on = typed.take(Inputs.date(form.value("answerOn"), "answerOn", clock.today()));
        var letter = GrantForm.uuid(form.value("letter")).map(LetterId::new);
        return typed.make(() -> new Complaint.Answer(result.get(), on.get(), letter));
    }
}
