package no.kneika.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.kneika.cases.Assessment;
import no.kneika.cases.Cases;
import no.kneika.cases.StudyFunction;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.Programme;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.matching.domain.Limits;
import no.kneika.matching.domain.Match;
import no.kneika.matching.domain.Matching;
import no.kneika.matching.domain.Offer;
import no.kneika.matching.domain.Search;
import no.kneika.matching.store.CandidateRows;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Declarations;
import no.kneika.mentors.MentorBank;
import no.kneika.mentors.MentorRole;
import no.kneika.mentors.Mentors;
import no.kneika.people.People;
import no.kneika.people.Student;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Service;

/** The door to matching: who in the bank fits, who is put forward, and the student's choice. Inside {@code Use.as}. */
@Service
public class Candidates {

    private final CandidateRows rows;
    private final Cases cases;
    private final People people;
    private final Institutions institutions;
    private final MentorBank bank;
    private final Mentors mentors;
    private final Declarations declarations;
    private final BusinessClock clock;

    Candidates(
            CandidateRows rows,
            Cases cases,
            People people,
            Institutions institutions,
            MentorBank bank,
            Mentors mentors,
            Declarations declarations,
            BusinessClock clock) {
        this.rows = rows;
        this.cases = cases;
        this.people = people;
        this.institutions = institutions;
        this.bank = bank;
        this.mentors = mentors;
        this.declarations = declarations;
        this.clock = clock;
    }

    /** What was put forward to the student, and what they said. */
    public List<CandidateRows.Row> proposed(CaseId caseId) {
        return rows.of(caseId, clock.today());
    }

    /** Everybody in the bank against the case: those who can be chosen first, the best on top. */
    public List<Match> ranked(Actor actor, CaseId caseId) {
        return matching(actor).rank(search(actor, caseId), offers());
    }

    /** Puts mentors forward to the student; each must be possible. Putting somebody forward twice is once. */
    public Decision<CaseId> propose(Actor by, CaseId caseId, Set<PersonId> chosen) {
        cases.find(caseId);
        if (chosen.isEmpty()) return Decision.refused(Reason.of("candidate-none-chosen", "rules.md 3"));
        var matching = matching(by);
        var search = search(by, caseId);
        for (var person : chosen) {
            var decision = matching.choose(search, offer(person));
            if (!decision.isAccepted()) return decision.map(m -> caseId);
        }
        for (var person : chosen) {
            rows.propose(by, caseId, person, clock.instant());
            declarations.prepare(by, person);
        }
        return Decision.accepted(caseId);
    }

    /** The student says no to somebody; for good, without a reason, and nobody else is told why. */
    public Decision<CaseId> refuse(Actor student, CaseId caseId, PersonId mentor) {
        return waiting(student, caseId, mentor).map(row -> {
            rows.refuse(student, caseId, mentor, clock.instant());
            return caseId;
        });
    }

    /** The student chooses, or the coordinator when the student has asked them to. The walls are tried again. */
    public Decision<AssignmentId> choose(Actor by, CaseId caseId, PersonId mentor, MentorRole role) {
        var search = search(by, caseId);
        return waiting(by, caseId, mentor)
                .then(row -> matching(by).choose(search, offer(mentor)))
                .map(match -> {
                    var assignment = mentors.assign(by, caseId, mentor, role, clock.today(), search.week());
                    rows.choose(by, caseId, mentor, assignment, clock.instant());
                    return assignment;
                });
    }

    private Decision<CandidateRows.Row> waiting(Actor by, CaseId caseId, PersonId mentor) {
        var row = rows.of(caseId, clock.today()).stream()
                .filter(r -> r.mentor().equals(mentor))
                .findFirst()
                .orElseThrow(() -> new NotFound("candidate"));
        if (by.capacity() != Capacity.STUDENT && by.capacity() != Capacity.COORDINATOR)
            return Decision.refused(Reason.of("candidate-not-yours", "rules.md 3"));
        if (row.refused()) return Decision.refused(Reason.of("mentor-turned-down", "rules.md 3"));
        if (row.chosen()) return Decision.refused(Reason.of("candidate-chosen-already", "rules.md 3"));
        return Decision.accepted(row);
    }

    private Matching matching(Actor actor) {
        var rulebook = institutions.rulebook(actor.institution(), Funder.NAV, clock.today());
        return new Matching(
                new Limits(rulebook.weeklyMax(), rulebook.wishedGrade().charAt(0)));
    }

    private Search search(Actor actor, CaseId caseId) {
        var supportCase = cases.find(caseId);
        var student = people.student(supportCase.student());
        var need = cases.assessedNeed(caseId).orElseThrow(() -> new NotFound("assessment"));
        // The words are shown to those the student shares them with; the walls do not depend on them, save one.
        var words = cases.assessment(actor, caseId);
        var refused = rows.of(caseId, clock.today()).stream()
                .filter(CandidateRows.Row::refused)
                .map(CandidateRows.Row::mentor)
                .collect(Collectors.toSet());
        var already = mentors.ofCase(caseId).stream()
                .filter(a -> a.isActiveOn(clock.today()))
                .map(Assignment::mentor)
                .collect(Collectors.toCollection(HashSet::new));
        return new Search(
                supportCase.student(),
                student.map(s -> programme(actor, s)).orElse(""),
                student.map(Student::year).orElse(0),
                words.map(Assessment::courses).orElse(List.of()),
                need.hoursPerWeek(),
                words.map(a -> a.words().containsKey(StudyFunction.NOTE_TAKING)).orElse(false),
                refused,
                already);
    }

    private String programme(Actor actor, Student student) {
        var programme = student.programme();
        if (programme == null) return "";
        return institutions
                .programme(actor.institution(), programme)
                .map(Programme::name)
                .orElse("");
    }

    private Offer offer(PersonId person) {
        return offers().stream()
                .filter(o -> o.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFound("offer"));
    }

    private List<Offer> offers() {
        var taken = rows.weeksTaken(clock.today());
        var conflicts = bank.conflicts();
        return bank.offers().stream()
                .map(o -> new Offer(
                        o.person(),
                        o.programme(),
                        o.year(),
                        o.week(),
                        taken.getOrDefault(o.person(), no.kneika.kernel.Minutes.ZERO),
                        o.courses().stream()
                                .map(c -> new Offer.Course(c.name(), c.grade(), c.takingNow()))
                                .toList(),
                        conflicts.getOrDefault(o.person(), List.of())))
                .toList();
    }
}
