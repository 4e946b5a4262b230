package no.kneika.claims.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.cases.Cases;
import no.kneika.claims.domain.AccountingFile.Whose;
import no.kneika.funding.Funding;
import no.kneika.institution.Institutions;
import no.kneika.institution.Programme;
import no.kneika.institution.ProgrammeId;
import no.kneika.kernel.CaseId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import org.springframework.stereotype.Component;

/** Whose money is whose (dimensjoner): the faculty of a case's student, and who granted. Asked once for many. */
@Component
public class Dimensions {

    private final Cases cases;
    private final People people;
    private final Funding funding;
    private final Institutions institutions;

    Dimensions(Cases cases, People people, Funding funding, Institutions institutions) {
        this.cases = cases;
        this.people = people;
        this.funding = funding;
        this.institutions = institutions;
    }

    /** Names as they are today; empty text where there is none. */
    public record Known(Map<CaseId, String> faculties, Map<UUID, String> funders) {

        public Whose of(CaseId caseId, Optional<UUID> grant) {
            return new Whose(
                    grant.map(id -> funders.getOrDefault(id, "")).orElse(""), faculties.getOrDefault(caseId, ""));
        }
    }

    public Known of(Actor actor, Collection<CaseId> some) {
        var ids = new HashSet<>(some);
        var students = cases.studentsOf(ids);
        var enrolled = people.students(students.values());
        var programmes = new HashMap<ProgrammeId, Programme>();
        institutions.programmes(actor.institution()).forEach(programme -> programmes.put(programme.id(), programme));
        var faculties = new HashMap<CaseId, String>();
        students.forEach((caseId, person) -> {
            var student = enrolled.get(person);
            if (student == null || student.programme() == null) return;
            var programme = programmes.get(student.programme());
            if (programme != null) faculties.put(caseId, programme.facultyName());
        });
        var funders = new HashMap<UUID, String>();
        funding.grantsOf(ids)
                .values()
                .forEach(
                        grants -> grants.forEach(grant -> funders.put(grant.id().value(), grant.funderName())));
        return new Known(faculties, funders);
    }
}
