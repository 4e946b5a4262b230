package no.kneika.funding.web;

import java.util.UUID;
import no.kneika.funding.BudgetWaitId;
import no.kneika.funding.WaitingList;
import no.kneika.institution.OwnGround;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
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

/** Somebody is put on the waiting list of the own budget, and taken off it. */
@Controller
class WaitController {

    private final Use use;
    private final WaitingList waiting;
    private final OwnController own;
    private final BudgetController budget;
    private final BusinessClock clock;

    WaitController(Use use, WaitingList waiting, OwnController own, BudgetController budget, BusinessClock clock) {
        this.use = use;
        this.waiting = waiting;
        this.own = own;
        this.budget = budget;
        this.clock = clock;
    }

    @PostMapping("/cases/{id}/budget-waits")
    View add(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.APPROVER);
        var answer = use.command(actor, key, "wait-for-own-budget", () -> {
            var typed = new Gathering();
            var period = typed.take(Inputs.period(form.value("from"), "from", form.value("to"), "to", clock.today()));
            var hours = typed.take(Inputs.hours(form.value("hours"), "hours"));
            var ground = typed.take(Inputs.choice(form.value("ground"), "ground", OwnGround.class));
            var exam = typed.take(
                    Inputs.optional(form.value("waitExam"), text -> Inputs.date(text, "waitExam", clock.today())));
            var over = typed.take(Inputs.optionalText(form.value("overrideReason"), "overrideReason", 500));
            return typed.make(
                            () -> new WaitingList.Wish(ground.get(), period.get(), hours.get(), exam.get(), over.get()))
                    .then(wish -> waiting.add(new CaseId(id), wish, actor))
                    .map(made -> new Done("/budget#waiting", "budget-waits"));
        });
        return Reply.to(answer, reasons -> own.draw(actor, id, form.refused(reasons), "own"));
    }

    @PostMapping("/budget-waits/{id}/ends")
    View end(Actor actor, @PathVariable UUID id, CommandKey key) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.APPROVER);
        var answer = use.command(
                actor,
                key,
                "wait-no-more",
                () -> waiting.end(new BudgetWaitId(id), actor)
                        .map(done -> new Done("/budget#waiting", "budget-wait-ended")));
        return Reply.to(answer, reasons -> budget.year(actor));
    }
}
