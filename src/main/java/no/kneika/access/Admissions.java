package no.kneika.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;

/** Who is admitted to which case (tilgang etter tjenstlig behov). Inside {@link no.kneika.platform.Use}. */
public interface Admissions {

    /**
     * A case is opened for a student: they are admitted as STUDENT and never as staff; whoever opens it as staff or NAV is
     * admitted too.
     */
    void opened(Actor by, CaseId caseId, PersonId student);

    /** Admits a person; admitting twice is admitting once. Refused by a denial or when they do not hold the role. */
    Decision<CaseId> admit(Actor by, CaseId caseId, PersonId person, Capacity capacity, String reason);

    /** Ends an admission from now on; nothing when there is none. */
    void close(Actor by, CaseId caseId, PersonId person, Capacity capacity, String reason);

    /** Ends an admission when a day is over (siste dag), or from now on when it has been; nothing when there is none. */
    void closeAfter(LocalDate lastDay, Actor by, CaseId caseId, PersonId person, Capacity capacity, String reason);

    /** Keeps a person away from a case for good and ends every admission they have to it. */
    void deny(Actor by, CaseId caseId, PersonId person, DenialKind kind);

    /** Whether a person is kept away from a case for good. As the house. */
    boolean isDenied(CaseId caseId, PersonId person);

    /** The cases the actor is admitted to in the capacity they act in. */
    List<CaseId> admittedTo(Actor actor);

    boolean isAdmitted(Actor actor, CaseId caseId);

    /** Everybody admitted to a case now, the student first. */
    List<Admitted> around(CaseId caseId);

    /** Those admitted to a case now in one capacity. */
    Set<PersonId> around(CaseId caseId, Capacity capacity);

    /** The student of a case. */
    PersonId studentOf(CaseId caseId);

    /** The students of many cases; a case the actor may not know is left out. */
    Map<CaseId, PersonId> studentsOf(Collection<CaseId> cases);
}
