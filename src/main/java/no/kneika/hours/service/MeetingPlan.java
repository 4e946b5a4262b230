package no.kneika.hours.service;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.kneika.hours.EntryKind;
import no.kneika.hours.HourEntry;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.hours.domain.FixedMeeting;
import no.kneika.hours.domain.FixedMeetingId;
import no.kneika.hours.domain.FixedMeetingRules;
import no.kneika.hours.domain.Occasion;
import no.kneika.hours.domain.Occasion.Calendar;
import no.kneika.hours.domain.Occasion.Standing;
import no.kneika.hours.store.Absences;
import no.kneika.hours.store.Entries;
import no.kneika.hours.store.FixedMeetings;
import no.kneika.institution.Institutions;
import no.kneika.institution.Semester;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Service;

/** A mentor's meetings that come back every week: ready to be confirmed, never hours by themselves. */
@Service
public class MeetingPlan {

    private static final int READY_DAYS = 13;

    private final FixedMeetings meetings;
    private final Absences absences;
    private final Entries entries;
    private final Mentors mentors;
    private final Institutions institutions;
    private final LogHours log;
    private final CaseBook books;
    private final BusinessClock clock;

    MeetingPlan(
            FixedMeetings meetings,
            Absences absences,
            Entries entries,
            Mentors mentors,
            Institutions institutions,
            LogHours log,
            CaseBook books,
            BusinessClock clock) {
        this.meetings = meetings;
        this.absences = absences;
        this.entries = entries;
        this.mentors = mentors;
        this.institutions = institutions;
        this.log = log;
        this.books = books;
        this.clock = clock;
    }

    /** What a mentor typed about a new one. */
    public record Wish(AssignmentId assignment, DayOfWeek weekday, LocalTime starts, LocalTime ends, boolean inExams) {}

    public Decision<FixedMeeting> make(Wish wish, Actor actor) {
        var assignment = mentors.assignment(wish.assignment());
        if (isAnothers(assignment.mentor(), actor))
            return Decision.refused(Reason.of("hours-not-yours", "rules.md 4").at("assignment"));
        var today = clock.today();
        entries.hold(actor.person());
        var meeting = new FixedMeeting(
                new FixedMeetingId(Ids.next()),
                assignment.id(),
                assignment.caseId(),
                assignment.mentor(),
                wish.weekday(),
                wish.starts(),
                wish.ends(),
                wish.inExams(),
                today.with(DayOfWeek.MONDAY),
                Optional.empty());
        return FixedMeetingRules.make(
                        meeting,
                        running(actor.person()),
                        assignment.isActiveOn(today),
                        books.rules(actor.institution()))
                .map(made -> {
                    meetings.insert(made, clock.instant());
                    return made;
                });
    }

    /** Stopped from today on; what was met before can still be written. */
    public Decision<FixedMeeting> end(FixedMeetingId id, Actor actor) {
        var meeting = mine(id, actor);
        if (!meetings.end(meeting, clock.today(), clock.instant()))
            return Decision.refused(Reason.of("fixed-ended", "rules.md 4"));
        return Decision.accepted(meeting);
    }

    /** One tap: they met, or the student did not come and had not said so. */
    public Decision<HourEntry> confirm(FixedMeetingId id, LocalDate day, EntryKind kind, boolean sure, Actor actor) {
        var meeting = mine(id, actor);
        if (!kind.isAtMeeting() || !meeting.fallsOn(day)) throw new NotFound("no such meeting that day");
        entries.hold(actor.person());
        return FixedMeetingRules.confirm(
                        occasion(meeting, day, actor), kind == EntryKind.NO_SHOW, books.rules(actor.institution()))
                .then(time -> log.log(new LogHours.Wish(meeting.assignment(), time, kind, "", sure), actor));
    }

    Occasion occasion(FixedMeeting meeting, LocalDate day, Actor actor) {
        return occasions(List.of(meeting), day, day, actor).getFirst();
    }

    /** A mentor's own, or it is not there. */
    FixedMeeting mine(FixedMeetingId id, Actor actor) {
        var meeting = meetings.find(id).orElseThrow(() -> new NotFound("fixed meeting"));
        if (isAnothers(meeting.mentor(), actor)) throw new NotFound("another's fixed meeting");
        return meeting;
    }

    private static boolean isAnothers(PersonId mentor, Actor actor) {
        return actor.capacity() != Capacity.MENTOR || !mentor.equals(actor.person());
    }

    /** Those that are not stopped. */
    public List<FixedMeeting> running(PersonId mentor) {
        var tomorrow = clock.today().plusDays(1);
        return meetings.ofMentor(mentor, tomorrow).stream()
                .filter(it -> mentors.assignment(it.assignment()).isActiveOn(clock.today()))
                .toList();
    }

    /** Each fixed meeting on each of its days in a stretch of days, in order. */
    public List<Occasion> between(LocalDate from, LocalDate to, Actor actor) {
        return occasions(meetings.ofMentor(actor.person(), from), from, to, actor);
    }

    /** What has been in the last two weeks and waits to be confirmed, the latest first. */
    public List<Occasion> ready(Actor actor) {
        var today = clock.today();
        return between(today.minusDays(READY_DAYS), today, actor).reversed().stream()
                .filter(it -> it.standing() == Standing.READY)
                .toList();
    }

    private List<Occasion> occasions(List<FixedMeeting> among, LocalDate from, LocalDate to, Actor actor) {
        if (among.isEmpty()) return List.of();
        var written = entries.ofMentor(actor.person(), from.minusDays(1), to.plusDays(1));
        var said = absences.ofMentor(actor.person(), from, to);
        var assignments = mentors.ofMentor(actor.person());
        var calendar = calendar(actor);
        var now = clock.now();
        var found = new ArrayList<Occasion>();
        for (var meeting : among)
            for (var day = from; !day.isAfter(to); day = day.plusDays(1))
                if (meeting.fallsOn(day))
                    found.add(Occasion.of(
                            meeting,
                            day,
                            written,
                            said,
                            mayWork(assignments, meeting.assignment(), day),
                            calendar,
                            now));
        found.sort(Comparator.comparing(Occasion::day)
                .thenComparing(it -> it.meeting().starts()));
        return found;
    }

    private static boolean mayWork(List<Assignment> assignments, AssignmentId id, LocalDate day) {
        return assignments.stream()
                .anyMatch(a -> a.id().equals(id)
                        && a.isActiveOn(day)
                        && a.contractOn(day).isPresent());
    }

    private Calendar calendar(Actor actor) {
        var semesters = institutions.semesters(actor.institution());
        return new Calendar(
                institutions::isHoliday,
                semesters.stream().map(Semester::period).toList(),
                semesters.stream().map(Semester::teaching).toList(),
                semesters.stream().map(Semester::exams).toList());
    }

    /** A mentor's entries of some days, reversed ones too. */
    public List<EntryFacts> written(LocalDate from, LocalDate to, Actor actor) {
        return entries.ofMentor(actor.person(), from, to);
    }
}
