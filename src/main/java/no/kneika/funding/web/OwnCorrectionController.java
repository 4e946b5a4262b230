package no.kneika.funding.web;

import java.util.UUID;
import no.kneika.funding.CorrectOwn;
import no.kneika.funding.GrantId;
import no.kneika.funding.OwnBudget;
import no.kneika.funding.OwnGrant;
import no.kneika.kernel.Capacity;
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

/** A grant from the institution's own budget is corrected. */
@Controller
class OwnCorrectionController {

    private final Use use;
    private final CorrectOwn correcting;
    private final OwnBudget budget;
    private final GrantController page;
    private final BusinessClock clock;

    OwnCorrectionController(
            Use use, CorrectOwn correcting, OwnBudget budget, GrantController page, BusinessClock clock) {
        this.use = use;
        this.correcting = correcting;
        this.budget = budget;
        this.page = page;
        this.clock = clock;
    }

    @PostMapping("/grants/{id}/own-corrections")
    View correct(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.APPROVER);
        var grant = new GrantId(id);
        var answer = use.command(actor, key, "correct-own-grant", () -> {
            var line = correcting.lineOf(grant);
            var typed = new Gathering();
            var seen = typed.take(Inputs.integer(form.value("seen"), "seen", 1, 10_000));
            var period = typed.take(Inputs.period(form.value("from"), "from", form.value("to"), "to", clock.today()));
            var hours = typed.take(Inputs.hours(form.value("hours"), "hours"));
            var rate = typed.take(Inputs.rate(form.value("rate"), "rate"));
            var why = typed.take(Inputs.text(form.value("why"), "why", 500));
            var over = typed.take(Inputs.optionalText(form.value("overrideReason"), "overrideReason", 500));
            return typed.make(() -> new OwnGrant(
                            line,
                            period.get(),
                            hours.get(),
                            rate.get(),
                            budget.costs(actor, period.get().from()),
                            clock.today(),
                            over.get()))
                    .then(it -> correcting.correct(grant, seen.get(), it, why.get(), actor))
                    .map(done -> new Done("/grants/" + id, "grant-corrected"));
        });
        return Reply.to(answer, reasons -> page.draw(actor, grant, form.refused(Fixes.offered(reasons))));
    }
}
