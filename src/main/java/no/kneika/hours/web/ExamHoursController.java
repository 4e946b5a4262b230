package no.kneika.hours.web;

import java.util.ArrayList;
import no.kneika.hours.domain.ExamForecast.Plan;
import no.kneika.hours.service.ExamHours;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
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

/** Hours saved for the exam: student, mentor and coordinator see the same, and any of them sets the plan. */
@Controller
class ExamHoursController {

    private final Use use;
    private final Pages pages;
    private final ExamHoursPages drawing;
    private final ExamHours hours;
    private final BusinessClock clock;

    ExamHoursController(Use use, Pages pages, ExamHoursPages drawing, ExamHours hours, BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.drawing = drawing;
        this.hours = hours;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/exam-hours")
    View page(Actor actor, @PathVariable String id) {
        onlyThose(actor);
        return draw(actor, Route.caseId(id), Form.empty());
    }

    @PostMapping("/cases/{id}/exam-plans")
    View plan(Actor actor, @PathVariable String id, Form form, CommandKey key) {
        onlyThose(actor);
        var caseId = Route.caseId(id);
        var answer = use.command(
                actor,
                key,
                "plan-exam-hours",
                () -> read(form)
                        .then(wish -> hours.plan(caseId, wish, actor))
                        .map(any -> new Done("/cases/" + caseId + "/exam-hours", "exam-planned")));
        return Reply.to(answer, reasons -> draw(actor, caseId, form.refused(reasons)));
    }

    private static void onlyThose(Actor actor) {
        Route.only(actor, Capacity.STUDENT, Capacity.MENTOR, Capacity.COORDINATOR);
    }

    private Decision<Plan> read(Form form) {
        var against = new ArrayList<Reason>();
        var on = HoursForm.keep(Inputs.date(form.value("examOn"), "examOn", clock.today()), against);
        var kept = form.value("kept").isBlank()
                ? Minutes.ZERO
                : HoursForm.keep(Inputs.hours(form.value("kept"), "kept"), against);
        if (on == null || kept == null) return new Decision.Refused<>(against);
        return Decision.accepted(new Plan(on, kept));
    }

    private Html draw(Actor actor, CaseId caseId, Form form) {
        return use.as(actor, () -> {
            var view = hours.of(caseId, actor);
            Trail.shows(caseId, Shown.HOURS);
            var here = switch (actor.capacity()) {
                case MENTOR -> "hours";
                case STUDENT -> "my-hours";
                default -> "students";
            };
            var page = pages.page(actor, "exam.title", here);
            return Html.page("hours/exam", page, drawing.page(page, actor, caseId, view, form));
        });
    }
}
