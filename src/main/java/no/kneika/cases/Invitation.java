package no.kneika.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.kneika.kernel.PersonId;

/**
 * A student was told that there are mentors (invitasjon).
 *
 * @param semesterFrom first day of the semester it is for
 * @param isMailed whether there was an address to tell it to
 */
public record Invitation(
        InvitationId id,
        PersonId student,
        LocalDate semesterFrom,
        boolean isMailed,
        Instant sentAt,
        Optional<Answer> answer) {

    public enum Answer {
        YES,
        NO
    }
}
