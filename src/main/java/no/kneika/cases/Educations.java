package no.kneika.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.cases.EducationDecision.KnownFrom;
import no.kneika.cases.domain.EducationRules;
import no.kneika.cases.store.EducationRows;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Remembered;
import no.kneika.platform.Stale;
import org.springframework.stereotype.Component;

/** NAV's decisions that an education is a measure (utdanningstiltak), with their dates and how we know. Inside {@code Use}. */
@Component
public class Educations {

    private final EducationRows rows;
    private final Institutions institutions;
    private final BusinessClock clock;

    Educations(EducationRows rows, Institutions institutions, BusinessClock clock) {
        this.rows = rows;
        this.institutions = institutions;
        this.clock = clock;
    }

    public Optional<EducationDecision> of(PersonId student) {
        return Optional.ofNullable(rows.of(List.of(student)).get(student));
    }

    public Map<PersonId, EducationDecision> of(Collection<PersonId> students) {
        return Remembered.eachWhileReading("education decisions", students, rows::of);
    }

    /** Everybody's who has one, also before there is a case. */
    public Map<PersonId, EducationDecision> all() {
        return rows.all();
    }

    /**
     * Notes a decision, or a newer one in its place.
     *
     * @param seen the version the writer saw; zero when there was none
     * @throws Stale when somebody noted one meanwhile
     */
    public Decision<PersonId> note(
            PersonId student, int seen, Period period, Optional<String> office, KnownFrom knownFrom, Actor by) {
        if (of(student).map(EducationDecision::version).orElse(0) != seen)
            throw new Stale("the education decision was noted");
        var known = office.filter(number -> !number.isBlank());
        var isOffice = known.isEmpty() || known.flatMap(institutions::navOffice).isPresent();
        return EducationRules.note(period, isOffice, by.capacity(), clock.today())
                .map(it -> {
                    rows.add(by, student, seen + 1, it, known, knownFrom, clock.instant());
                    return student;
                });
    }
}
