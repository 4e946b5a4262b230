package no.kneika.hours.service;

import no.kneika.access.Admissions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.people.People;
import org.springframework.stereotype.Component;

/** What a mentor calls a student. */
@Component
public class StudentNames {

    private final Admissions admissions;
    private final People people;

    StudentNames(Admissions admissions, People people) {
        this.admissions = admissions;
        this.people = people;
    }

    /** Empty when the case is no longer open to whoever asks: the hours are still their own, the name is not. */
    public String firstName(CaseId caseId) {
        return admissions.around(caseId, Capacity.STUDENT).stream()
                .findFirst()
                .map(id -> people.get(id).firstName())
                .orElse("");
    }
}
