package no.kneika.funding.web;

import java.util.UUID;
import no.kneika.funding.BudgetLineId;
import no.kneika.funding.Complaint;
import no.kneika.funding.Complaints;
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
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A no is complained of, answered, and decided about again. */
@Controller
class ComplaintController {

    private final Use use;
    private final Complaints complaints;
    private final RejectionController rejections;
    private final BusinessClock clock;

    ComplaintController(Use use, Complaints complaints, RejectionController rejections, BusinessClock clock) {
        this.use = use;
        this.complaints = complaints;
        this.rejections = rejections;
        this.clock = clock;
    }

    @PostMapping("/rejections/{id}/complaints")
    View complain(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        var rejection = new RejectionId(id);
        var answer = use.command(
                actor,
                key,
                "complain-of-rejection",
                () -> sent(form)
                        .then(sent -> complaints.complain(rejection, sent, actor))
                        .map(done -> new Done("/rejections/" + id + "#complaint", "complaint-sent")));
        return Reply.to(answer, reasons -> rejections.draw(actor, rejection, form.refused(reasons)));
    }

    @PostMapping("/rejections/{id}/complaint-answers")
    View answer(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        var rejection = new RejectionId(id);
        var answer = use.command(
                actor,
                key,
                "answer-complaint",
                () -> answered(form)
                        .then(it -> complaints.answer(rejection, it, actor))
                        .map(done -> new Done("/rejections/" + id + "#complaint", "complaint-answered")));
        return Reply.to(answer, reasons -> rejections.draw(actor, rejection, form.refused(reasons)));
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
