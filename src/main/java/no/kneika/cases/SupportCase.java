package no.kneika.cases;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;

/**
 * One student's individual mentoring at one institution (mentorsak).
 *
 * @param coordinator who took it; empty until somebody did
 * @param closedOn the last day of the case; empty while it is open
 */
public record SupportCase(
        CaseId id,
        PersonId student,
        LocalDate openedOn,
        Optional<PersonId> coordinator,
        Optional<NavContact> nav,
        Optional<LocalDate> closedOn) {

    SupportCase with(Optional<NavContact> known) {
        return new SupportCase(id, student, openedOn, coordinator, known, closedOn);
    }

    public boolean isOpen() {
        return closedOn.isEmpty();
    }
}
