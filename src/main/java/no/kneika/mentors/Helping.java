package no.kneika.mentors;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;

/**
 * An assignment that has not ended before a day, with as little as lists of many need of it (oppdrag som varer).
 *
 * @param ended the last day, when it has been ended
 * @param met the first meeting is held
 * @param declared the mentor has signed the confidentiality declaration
 * @param contracts the days of its contracts, signed or not, that end on the day or later
 */
public record Helping(
        AssignmentId id,
        CaseId caseId,
        PersonId mentor,
        LocalDate from,
        Optional<LocalDate> ended,
        boolean met,
        boolean declared,
        List<Period> contracts) {

    public boolean hasBegunBy(LocalDate day) {
        return !day.isBefore(from);
    }

    /** Some contract, signed or not, holds the day. */
    boolean isPromised(LocalDate day) {
        return contracts.stream().anyMatch(days -> days.contains(day));
    }
}
