package no.kneika.mentors;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.kneika.access.Admissions;
import no.kneika.funding.MentorLeaves;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.mentors.store.Assignments;
import no.kneika.mentors.store.Papers;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import no.kneika.platform.Remembered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The door to who helps whom (mentoroppdrag). Inside {@code Use.as}; what the actor may not see is not there. */
@Service
public class Mentors {

    private final Assignments assignments;
    private final Papers papers;
    private final Admissions admissions;
    private final MentorLeaves leaves;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Mentors(
            Assignments assignments,
            Papers papers,
            Admissions admissions,
            MentorLeaves leaves,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.assignments = assignments;
        this.papers = papers;
        this.admissions = admissions;
        this.leaves = leaves;
        this.clock = clock;
        this.events = events;
    }

    /** @throws NotFound when there is none the actor may see */
    public Assignment assignment(AssignmentId id) {
        return assignments.find(id).orElseThrow(() -> new NotFound("assignment"));
    }

    /** Those of many the actor may see. */
    public List<Assignment> some(Collection<AssignmentId> ids) {
        return assignments.some(ids);
    }

    /** Every assignment of a case, also those that have ended, by first day. */
    public List<Assignment> ofCase(CaseId caseId) {
        return assignments.ofCases(List.of(caseId));
    }

    public Map<CaseId, List<Assignment>> ofCases(Collection<CaseId> cases) {
        return Remembered.eachWhileReading(
                "mentors of a case",
                cases,
                asked -> assignments.ofCases(asked).stream().collect(Collectors.groupingBy(Assignment::caseId)));
    }

    /** Of each case the assignments that have not ended before a day, by first day; for lists that need no more of them. */
    public Map<CaseId, List<Helping>> helping(Collection<CaseId> cases, LocalDate day) {
        return Remembered.eachWhileReading(
                "who helps in a case on " + day,
                cases,
                asked -> assignments.helping(asked, day).stream().collect(Collectors.groupingBy(Helping::caseId)));
    }

    /** Who helps in each case on a day, the first of them first; for lists that need no contracts. */
    public Map<CaseId, List<PersonId>> whoHelps(Collection<CaseId> cases, LocalDate day) {
        return cases.isEmpty() ? Map.of() : assignments.activeOn(cases, day);
    }

    /** Every assignment of a mentor, also those that have ended, by first day. */
    public List<Assignment> ofMentor(PersonId mentor) {
        return assignments.ofMentor(mentor);
    }

    /** The assignments the actor may see that have not ended before a day. */
    public List<Assignment> runningOn(LocalDate day) {
        return assignments.runningOn(day);
    }

    /** Those of {@link #runningOn} that wait for the institution's signature, with the contracts that do and no others. */
    List<Assignment> runningUnsigned(LocalDate day) {
        return assignments.runningUnsigned(day);
    }

    /**
     * The rate (timesats) of the date of the work; a regulation decided later with an earlier date counts.
     *
     * @throws NotFound when no contract has given the assignment a rate by that day
     */
    public HourlyRate rateOn(AssignmentId assignment, LocalDate day) {
        return assignments.rateOn(assignment, day).orElseThrow(() -> new NotFound("rate of assignment"));
    }

    /** As {@link #rateOn} for many: what each assignment was paid from which day on. */
    public Map<AssignmentId, NavigableMap<LocalDate, HourlyRate>> rates(Collection<AssignmentId> ids) {
        return ids.isEmpty() ? Map.of() : assignments.rates(ids);
    }

    /** Whether a contract signed by both sides covers the day, and the declaration is signed (rules.md 3, 4). */
    public boolean mayWorkOn(AssignmentId id, LocalDate day) {
        var assignment = assignment(id);
        return assignment.isActiveOn(day) && assignment.contractOn(day).isPresent() && assignment.declared();
    }

    /** Whether the mentor has signed the confidentiality declaration (taushetserklæring). */
    public boolean declarationSigned(PersonId mentor) {
        return !papers.signedAmong(Set.of(mentor)).isEmpty();
    }

    /** Those of the mentors who have signed the declaration. */
    public Set<PersonId> declarationsSigned(Collection<PersonId> mentors) {
        return papers.signedAmong(mentors);
    }

    /**
     * Gives a case a mentor. Asked by matching, which has tried walls and wishes. The mentor sees nothing about the
     * student before the declaration is signed.
     */
    public AssignmentId assign(
            Actor by, CaseId caseId, PersonId mentor, MentorRole role, LocalDate from, Minutes week) {
        var assignment = new Assignment(
                new AssignmentId(Ids.next()),
                caseId,
                mentor,
                role,
                from,
                week,
                Optional.empty(),
                declarationSigned(mentor),
                List.of(),
                Optional.empty());
        assignments.insert(by, assignment, clock.instant());
        assignments.admitDeclared(mentor);
        events.publishEvent(new AssignmentMade(assignment.id(), caseId, mentor));
        return assignment.id();
    }

    /**
     * Ends an assignment with a last day (siste dag). When it is over the mentor no longer sees the case, but hands in hours
     * for two months more.
     */
    public Decision<Assignment> end(Actor by, AssignmentId id, LocalDate lastDay) {
        var assignment = assignment(id);
        if (assignment.ended().isPresent())
            return Decision.refused(Reason.of("assignment-ended-already", "rules.md 6"));
        if (lastDay.isBefore(assignment.from()))
            return Decision.refused(Reason.of("assignment-ends-before-start", "rules.md 6", assignment.from())
                    .at("lastDay"));
        assignments.end(by, assignment, lastDay, clock.instant());
        if (!helpsOnBesides(assignment)) {
            admissions.closeAfter(
                    lastDay, by, assignment.caseId(), assignment.mentor(), Capacity.MENTOR, "assignment-ended");
            leaves.of(assignment.caseId(), assignment.mentor(), lastDay, by);
        }
        return Decision.accepted(assignment);
    }

    private boolean helpsOnBesides(Assignment ending) {
        return ofCase(ending.caseId()).stream()
                .filter(other -> !other.id().equals(ending.id()))
                .anyMatch(other ->
                        other.mentor().equals(ending.mentor()) && other.ended().isEmpty());
    }

    /** A new rate from a date (lønnsregulering); may be decided after the date. */
    public void regulate(Actor by, AssignmentId id, LocalDate from, HourlyRate rate) {
        assignments.insertRate(by, assignment(id), from, rate, clock.instant());
    }
}
