package no.kneika.funding.web;

import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.KeepClock;
import no.kneika.funding.MonthsElsewhere;
import no.kneika.funding.PlanAfterMonths;
import no.kneika.funding.Tapering;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Period;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
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

/** NAV's 36 months (36-månedersklokka): the student and the coordinator see what is left and say what they know. */
@Controller
class ClockController {

    private final Use use;
    private final Pages pages;
    private final KeepClock keeping;
    private final ClockDrawing drawing;
    private final BusinessClock clock;

    ClockController(Use use, Pages pages, KeepClock keeping, ClockDrawing drawing, BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.keeping = keeping;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/nav-months")
    View show(Actor actor, @PathVariable CaseId id) {
        return draw(actor, id, Form.empty());
    }

    @PostMapping("/cases/{id}/months-elsewhere")
    View tell(Actor actor, @PathVariable CaseId id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.STUDENT);
        var answer = use.command(
                actor,
                key,
                "tell-months-elsewhere",
                () -> elsewhere(form)
                        .then(it -> keeping.tell(id, it, actor))
                        .map(told -> new Done(page(id), "months-told")));
        return Reply.to(answer, reasons -> draw(actor, id, form.refused(reasons)));
    }

    @PostMapping("/months-elsewhere/{id}/withdrawals")
    View takeBack(Actor actor, @PathVariable UUID id, CommandKey key) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.STUDENT);
        var answer = use.command(
                actor,
                key,
                "take-back-months-elsewhere",
                () -> keeping.takeBack(id, actor).map(caseId -> new Done(page(caseId), "months-taken-back")));
        return Reply.to(
                answer,
                reasons -> draw(
                        actor,
                        use.as(actor, () -> keeping.caseOf(id)),
                        Form.empty().refused(reasons)));
    }

    @PostMapping("/cases/{id}/months-exceptions")
    View allow(Actor actor, @PathVariable CaseId id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.APPROVER);
        var answer = use.command(actor, key, "allow-months", () -> {
            var typed = new Gathering();
            var extra = typed.take(Inputs.integer(form.value("extra"), "extra", 0, 24));
            var reason = typed.take(Inputs.text(form.value("reason"), "reason", 1000));
            return typed.make(extra)
                    .then(months -> keeping.allow(id, months, reason.get(), actor))
                    .map(done -> new Done(page(id), "months-allowed"));
        });
        return Reply.to(answer, reasons -> draw(actor, id, form.refused(reasons)));
    }

    @PostMapping("/cases/{id}/plans-after-months")
    View plan(Actor actor, @PathVariable CaseId id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.STUDENT);
        var answer = use.command(actor, key, "plan-after-months", () -> {
            var typed = new Gathering();
            var plan = typed.take(Inputs.choice(form.value("plan-after"), "plan-after", PlanAfterMonths.Plan.class));
            var note = typed.take(Inputs.optionalText(form.value("note"), "note", 500));
            return typed.make(plan)
                    .then(it -> keeping.plan(id, it, note.get(), actor))
                    .map(done -> new Done(page(id), "plan-after-made"));
        });
        return Reply.to(answer, reasons -> draw(actor, id, form.refused(reasons)));
    }

    @PostMapping("/cases/{id}/tapering-answers")
    View answer(Actor actor, @PathVariable CaseId id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.STUDENT);
        var answer = use.command(actor, key, "answer-tapering", () -> {
            var typed = new Gathering();
            var choice = typed.take(Inputs.choice(form.value("from-here"), "from-here", Tapering.Answer.class));
            // What stands in the field when nobody asks for fewer means nothing.
            var fewer = form.value("from-here").equals(Tapering.Answer.FEWER.name());
            var perWeek = typed.take(Inputs.optional(
                    fewer ? form.value("hoursPerWeek") : "", text -> Inputs.hours(text, "hoursPerWeek")));
            return typed.make(choice)
                    .then(it -> keeping.answer(id, it, perWeek.get(), actor))
                    .map(done -> new Done(page(id), "tapering-answered"));
        });
        return Reply.to(answer, reasons -> draw(actor, id, form.refused(reasons)));
    }

    private Decision<MonthsElsewhere> elsewhere(Form form) {
        var typed = new Gathering();
        var dated = !form.value("from").isBlank() || !form.value("to").isBlank();
        var days = typed.take(
                dated
                        ? Inputs.period(form.value("from"), "from", form.value("to"), "to", clock.today())
                                .map(Optional::of)
                        : Decision.accepted(Optional.<Period>empty()));
        var months = typed.take(dated ? Decision.accepted(0) : Inputs.integer(form.value("months"), "months", 1, 60));
        var place = typed.take(Inputs.text(form.value("where-elsewhere"), "where-elsewhere", 120));
        var source = typed.take(Inputs.choice(form.value("told-by"), "told-by", MonthsElsewhere.Source.class));
        return typed.make(
                () -> new MonthsElsewhere(Optional.empty(), days.get(), months.get(), place.get(), source.get()));
    }

    private static String page(CaseId id) {
        return "/cases/" + id + "/nav-months";
    }

    private Html draw(Actor actor, CaseId id, Form form) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.STUDENT, Capacity.APPROVER);
        return use.as(actor, () -> {
            var page = pages.page(actor, "clock.title", actor.capacity() == Capacity.STUDENT ? "support" : "students");
            return Html.page("funding/nav-months", page, drawing.of(page, actor, id, form));
        });
    }
}
