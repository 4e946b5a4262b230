package no.kneika.mentors;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;

/**
 * One mentor for one case (mentoroppdrag).
 *
 * @param week how much a week it is expected to take; counts against what the mentor offered
 * @param ended the last day, when it has been ended
 * @param contracts every contract made for it, by first day, signed or not
 * @param declared whether the mentor has signed the confidentiality declaration (taushetserklæring)
 * @param kickoff the day of the first meeting (forventningsavklaring), when held
 */
public record Assignment(
        AssignmentId id,
        CaseId caseId,
        PersonId mentor,
        MentorRole role,
        LocalDate from,
        Minutes week,
        Optional<LocalDate> ended,
        boolean declared,
        List<ContractTerms> contracts,
        Optional<LocalDate> kickoff) {

    public boolean isActiveOn(LocalDate day) {
        return !day.isBefore(from) && ended.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The signed contract that covers a day. */
    public Optional<ContractTerms> contractOn(LocalDate day) {
        return contracts.stream()
                .filter(ContractTerms::isSigned)
                .filter(c -> c.period().contains(day))
                .findFirst();
    }

    /** The signed contract that ends last. */
    public Optional<ContractTerms> contract() {
        return contracts.stream()
                .filter(ContractTerms::isSigned)
                .reduce((a, b) -> a.period().to().isAfter(b.period().to()) ? a : b);
    }
}
