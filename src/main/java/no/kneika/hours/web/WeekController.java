package no.kneika.hours.web;

import no.kneika.hours.domain.Absence;
import no.kneika.hours.domain.FixedMeeting;
import no.kneika.hours.service.MeetingPlan;
import no.kneika.hours.service.StudentAbsences;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A mentor's week with every student, and the meetings that come back. */
@Controller
class WeekController {

    private final Use use;
    private final WeekPages weeks;
    private final MeetingPlan plan;
    private final StudentAbsences absences;

    WeekController(Use use, WeekPages weeks, MeetingPlan plan, StudentAbsences absences) {
        this.use = use;
        this.weeks = weeks;
        this.plan = plan;
        this.absences = absences;
    }

    @GetMapping("/hours/weeks/{week}")
    View week(Actor actor, @PathVariable String week) {
        Route.only(actor, Capacity.MENTOR);
        return weeks.draw(actor, Route.week(week), Form.empty());
    }

    @PostMapping("/fixed-meetings")
    View make(Actor actor, Form form, CommandKey key) {
        Route.only(actor, Capacity.MENTOR);
        var here = weeks.from(form);
        var answer = use.command(
                actor,
                key,
                "make-fixed-meeting",
                () -> FixedMeetingForm.read(form)
                        .then(wish -> plan.make(wish, actor))
                        .map(any -> new Done(here.href(), "fixed-made")));
        return Reply.to(answer, reasons -> weeks.draw(actor, here, form.refused(reasons)));
    }

    @PostMapping("/fixed-meetings/{id}/end")
    View end(Actor actor, @PathVariable String id, Form form, CommandKey key) {
        Route.only(actor, Capacity.MENTOR);
        var meeting = Route.fixedMeeting(id);
        var here = weeks.from(form);
        var answer = use.command(actor, key, "end-fixed-meeting", () -> {
            Decision<FixedMeeting> ended = plan.end(meeting, actor);
            return ended.map(any -> new Done(here.href(), "fixed-ended"));
        });
        return Reply.to(answer, reasons -> weeks.refused(actor, here, reasons));
    }

    /** It was said by mistake. */
    @PostMapping("/absences/{id}/withdrawal")
    View withdraw(Actor actor, @PathVariable String id, Form form, CommandKey key) {
        Route.only(actor, Capacity.MENTOR);
        var absence = Route.absence(id);
        var here = Route.back(form, weeks.from(form).href());
        var answer = use.command(actor, key, "withdraw-absence", () -> {
            Decision<Absence> gone = absences.withdraw(absence, actor);
            return gone.map(any -> new Done(here, "absence-withdrawn"));
        });
        return Reply.to(answer, reasons -> weeks.refused(actor, weeks.from(form), reasons));
    }
}
