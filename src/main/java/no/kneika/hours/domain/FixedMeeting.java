package no.kneika.hours.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import no.kneika.hours.HourEntry;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;

/**
 * A meeting that comes back every week (fast møte): "Tuesdays 14.00 to 15.30 with Tuva". A template, never hours by itself.
 *
 * @param ends the same day, or the next morning when it is before the start
 * @param inExams whether they meet in exam weeks too
 * @param lastDay once it has been stopped
 */
public record FixedMeeting(
        FixedMeetingId id,
        AssignmentId assignment,
        CaseId caseId,
        PersonId mentor,
        DayOfWeek weekday,
        LocalTime starts,
        LocalTime ends,
        boolean inExams,
        LocalDate firstDay,
        Optional<LocalDate> lastDay) {

    public boolean fallsOn(LocalDate day) {
        return day.getDayOfWeek() == weekday && isRunningOn(day);
    }

    public boolean isRunningOn(LocalDate day) {
        return !day.isBefore(firstDay)
                && lastDay.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Real time on one of its days: a night the clocks change is an hour longer or shorter. */
    public WorkedTime on(LocalDate day) {
        return WorkedTime.between(day, starts, ends, HourEntry.ZONE);
    }
}
