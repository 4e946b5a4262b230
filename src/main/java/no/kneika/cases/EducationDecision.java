package no.kneika.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;

/**
 * NAV's decision that a student's education is a measure (vedtak om utdanningstiltak), and how we know of it.
 *
 * @param version grows by one each time somebody notes it again
 * @param office NAV's office, four digits; empty when it is not known
 */
public record EducationDecision(
        UUID id,
        PersonId student,
        int version,
        Period period,
        Optional<String> office,
        KnownFrom knownFrom,
        PersonId notedBy,
        Instant notedAt) {

    /** The evidence (dokumentasjon). */
    public enum KnownFrom {
        /** We have seen the decision itself. */
        SEEN,
        /** NAV has told us. */
        NAV,
        /** The student has told us. */
        STUDENT,
        /** It came with a list from the register of students. */
        REGISTER
    }
}
