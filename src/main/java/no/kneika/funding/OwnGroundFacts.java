package no.kneika.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.kneika.cases.Cases;
import no.kneika.cases.EducationDecision;
import no.kneika.cases.Educations;
import no.kneika.funding.domain.OwnGroundRules;
import no.kneika.funding.store.GroundRows;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.Programme;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.people.People;
import no.kneika.people.Student;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import org.springframework.stereotype.Component;

/** Gathers what the criteria of the own budget ask about a case, as far as whoever grants may know of it. */
@Component
class OwnGroundFacts {

    private final Cases cases;
    private final Educations educations;
    private final People people;
    private final Institutions institutions;
    private final Funding funding;
    private final Agreements agreements;
    private final NavClocks clocks;
    private final GroundRows grounds;
    private final BusinessClock clock;

    OwnGroundFacts(
            Cases cases,
            Educations educations,
            People people,
            Institutions institutions,
            Funding funding,
            Agreements agreements,
            NavClocks clocks,
            GroundRows grounds,
            BusinessClock clock) {
        this.cases = cases;
        this.educations = educations;
        this.people = people;
        this.institutions = institutions;
        this.funding = funding;
        this.agreements = agreements;
        this.clocks = clocks;
        this.grounds = grounds;
        this.clock = clock;
    }

    OwnGroundRules.Facts of(Actor actor, CaseId caseId, Rulebook own) {
        var it = cases.find(caseId);
        var today = clock.today();
        var asked = new ArrayList<Period>();
        funding.applicationsOf(caseId).stream()
                .filter(ApplicationView::isWaiting)
                .map(ApplicationView::period)
                .forEach(asked::add);
        agreements.of(caseId).stream()
                .filter(Agreement::isOpen)
                .map(Agreement::period)
                .forEach(asked::add);
        return new OwnGroundRules.Facts(
                Optional.ofNullable(people.get(it.student()).birthDate()),
                clocks.months(actor.institution(), caseId, today),
                cases.navFacts(caseId).measure(),
                educations.of(it.student()).map(EducationDecision::period),
                cases.assessedNeed(caseId),
                List.copyOf(asked),
                funding.rejectionsOf(caseId).stream().map(Rejection::appliedFor).toList(),
                isMaster(actor, people.student(it.student())),
                // Whoever may read the assessment reads it as it is today.
                actor.capacity() == Capacity.APPROVER ? attested(caseId) : List.of(),
                own,
                institutions.rulebook(actor.institution(), Funder.NAV, today).minAge());
    }

    private List<OwnGroundRules.Attested> attested(CaseId caseId) {
        return grounds.of(caseId).stream()
                .map(word -> new OwnGroundRules.Attested(word.ground(), word.days()))
                .toList();
    }

    private boolean isMaster(Actor actor, Optional<Student> student) {
        return student.map(Student::programme)
                .flatMap(id -> institutions.programme(actor.institution(), id))
                .map(Programme::level)
                .filter(level -> level.toLowerCase(Locale.ROOT).contains("master"))
                .isPresent();
    }
}
