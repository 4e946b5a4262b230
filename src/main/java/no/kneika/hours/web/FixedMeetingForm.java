package no.kneika.hours.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import no.kneika.hours.service.MeetingPlan;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Inputs;

/** "Tuesdays from 14 to 15.30 with Tuva", as it was typed. */
final class FixedMeetingForm {

    private FixedMeetingForm() {}

    static Decision<MeetingPlan.Wish> read(Form form) {
        var against = new ArrayList<Reason>();
        var assignment = HoursForm.keep(HoursForm.assignment(form.value("assignment")), against);
        var weekday = HoursForm.keep(Inputs.choice(form.value("weekday"), "weekday", DayOfWeek.class), against);
        var starts = HoursForm.keep(ClockTime.read(form.value("starts"), "starts"), against);
        var ends = HoursForm.keep(ClockTime.read(form.value("ends"), "ends"), against);
        if (assignment == null || weekday == null || starts == null || ends == null)
            return new Decision.Refused<>(against);
        return Decision.accepted(new MeetingPlan.Wish(assignment, weekday, starts, ends, form.has("inExams", "true")));
    }
}
