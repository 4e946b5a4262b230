package no.kneika.cases;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.kernel.PersonId;

/**
 * A student who studies through NAV in a semester, and whether they were told (invitert).
 *
 * @param hasCase they have a case that whoever asks knows of
 */
public record Invited(PersonId student, EducationDecision decision, Optional<Invitation> invitation, boolean hasCase) {

    /** Not told yet, and no case to be told by. */
    public boolean isToBeTold() {
        return invitation.isEmpty() && !hasCase;
    }

    /** What one sees when one chooses them: a newer decision is not what was chosen. */
    public String seen(LocalDate semesterFrom) {
        return semesterFrom + " " + decision.version();
    }
}
