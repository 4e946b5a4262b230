package no.kneika.hours.web;

import no.kneika.hours.EntryKind;
import no.kneika.hours.service.MeetingPlan;
import no.kneika.hours.service.StudentAbsences;
import no.kneika.kernel.Capacity;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What came of a fixed meeting on one of its days: one tap for each answer. */
@Controller
class FixedMeetingController {

    private final Use use;
    private final WeekPages weeks;
    private final MeetingPlan plan;
    private final StudentAbsences absences;

    FixedMeetingController(Use use, WeekPages weeks, MeetingPlan plan, StudentAbsences absences) {
        this.use = use;
        this.weeks = weeks;
        this.plan = plan;
        this.absences = absences;
    }

    /** They met; or the student did not come, and had not said so. */
    @PostMapping("/fixed-meetings/{id}/days/{day}/entry")
    View confirm(Actor actor, @PathVariable String id, @PathVariable String day, Form form, CommandKey key) {
        Route.only(actor, Capacity.MENTOR);
        var meeting = Route.fixedMeeting(id);
        var on = Route.day(day);
        var back = Route.back(form, Week.of(on).href());
        var kind = form.value("kind").equals("NO_SHOW") ? EntryKind.NO_SHOW : EntryKind.MEETING;
        var answer = use.command(
                actor,
                key,
                "confirm-fixed-meeting",
                () -> plan.confirm(meeting, on, kind, form.value("sure").equals("yes"), actor)
                        .map(entry -> back.equals("/hours")
                                ? new Done("/hours?logged=" + entry.id(), "")
                                : new Done(back, "fixed-confirmed")));
        return Reply.to(answer, reasons -> weeks.asked(actor, Week.of(on), reasons, confirmation(id, day)));
    }

    private static String confirmation(String id, String day) {
        return "/fixed-meetings/" + id + "/days/" + day + "/entry";
    }

    /** The student said beforehand that they would not meet. */
    @PostMapping("/fixed-meetings/{id}/days/{day}/absence")
    View absent(Actor actor, @PathVariable String id, @PathVariable String day, Form form, CommandKey key) {
        Route.only(actor, Capacity.MENTOR);
        var meeting = Route.fixedMeeting(id);
        var on = Route.day(day);
        var back = Route.back(form, Week.of(on).href());
        var answer = use.command(
                actor,
                key,
                "note-absence",
                () -> absences.said(meeting, on, actor).map(any -> new Done(back, "absence-noted")));
        return Reply.to(answer, reasons -> weeks.refused(actor, Week.of(on), reasons));
    }
}
