package no.kneika.hours.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.hours.domain.Absence;
import no.kneika.hours.domain.AbsenceId;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.hours.domain.FixedMeetingId;
import no.kneika.hours.domain.FixedMeetingRules;
import no.kneika.hours.domain.Occasion.Standing;
import no.kneika.hours.store.Absences;
import no.kneika.hours.store.Entries;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Service;

/** A student says beforehand that there will be no meeting (meldt fravær): a fact, no hours, and nobody's fault. */
@Service
public class StudentAbsences {

    private final Absences absences;
    private final Entries entries;
    private final Mentors mentors;
    private final MeetingPlan plan;
    private final BusinessClock clock;

    StudentAbsences(Absences absences, Entries entries, Mentors mentors, MeetingPlan plan, BusinessClock clock) {
        this.absences = absences;
        this.entries = entries;
        this.mentors = mentors;
        this.plan = plan;
        this.clock = clock;
    }

    /** Of a fixed meeting on one of its days. */
    public Decision<Absence> said(FixedMeetingId id, LocalDate day, Actor actor) {
        var meeting = plan.mine(id, actor);
        if (!meeting.fallsOn(day)) throw new NotFound("no such meeting that day");
        entries.hold(actor.person());
        if (plan.occasion(meeting, day, actor).standing() == Standing.WRITTEN)
            return Decision.refused(
                    Reason.of("absence-written", "rules.md 4", day).at("day"));
        return said(mentors.assignment(meeting.assignment()), day, Optional.of(id), false, actor);
    }

    /** Of a meeting that was agreed for once. */
    public Decision<Absence> said(AssignmentId id, LocalDate day, Actor actor) {
        var assignment = mentors.assignment(id);
        if (actor.capacity() != Capacity.MENTOR || !assignment.mentor().equals(actor.person()))
            return Decision.refused(Reason.of("hours-not-yours", "rules.md 4").at("assignment"));
        entries.hold(actor.person());
        return said(assignment, day, Optional.empty(), true, actor);
    }

    private Decision<Absence> said(
            Assignment assignment, LocalDate day, Optional<FixedMeetingId> meeting, boolean wholeDay, Actor actor) {
        var said = new Absence(
                new AbsenceId(Ids.next()), assignment.id(), assignment.caseId(), assignment.mentor(), day, meeting);
        var written = wholeDay
                ? entries.ofMentor(actor.person(), day, day).stream()
                        .filter(f -> !f.reversed()
                                && f.entry().kind().isAtMeeting()
                                && f.entry().assignment().equals(assignment.id()))
                        .toList()
                : List.<EntryFacts>of();
        return FixedMeetingRules.absent(
                        said,
                        clock.today(),
                        assignment.isActiveOn(day) && assignment.contractOn(day).isPresent(),
                        written,
                        absences.ofMentor(actor.person(), day, day))
                .map(accepted -> {
                    absences.insert(accepted, clock.instant());
                    return accepted;
                });
    }

    /** Undo (angre): it was said by mistake. */
    public Decision<Absence> withdraw(AbsenceId id, Actor actor) {
        entries.hold(actor.person());
        var absence = absences.find(id);
        if (absence.isEmpty() && !absences.isWithdrawn(id)) throw new NotFound("no such note");
        if (absence.isEmpty()) return Decision.refused(Reason.of("absence-gone", "rules.md 4"));
        if (actor.capacity() != Capacity.MENTOR || !absence.get().mentor().equals(actor.person()))
            throw new NotFound("another's note");
        absences.withdraw(absence.get(), clock.instant());
        return Decision.accepted(absence.get());
    }

    /** One that was noted and still stands, and that one may take back. */
    public boolean isMine(String id, Actor actor) {
        try {
            return !id.isEmpty()
                    && absences.find(AbsenceId.of(id))
                            .filter(a -> a.mentor().equals(actor.person()))
                            .isPresent();
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    /** Of one's own weeks. */
    public List<Absence> mine(LocalDate from, LocalDate to, Actor actor) {
        return absences.ofMentor(actor.person(), from, to);
    }

    /** Of one sheet: for whoever attests it, too. */
    public List<Absence> of(AssignmentId assignment, LocalDate from, LocalDate to) {
        return absences.ofAssignment(assignment, from, to);
    }
}
