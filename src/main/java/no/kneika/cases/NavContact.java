package no.kneika.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import no.kneika.institution.Responsible;
import no.kneika.institution.ResponsibleId;
import no.kneika.institution.WhoAnswers;
import no.kneika.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The student's NAV office and adviser (NAV-kontor og veileder).
 *
 * @param officeNumber enhetsnummer, four digits
 * @param adviserName may be empty when nobody is named yet
 * @param phone may be empty
 * @param person the adviser, when they log in here
 * @param adviser who they are in the register of responsible persons, once a coordinator has named them
 */
public record NavContact(
        String officeNumber,
        String officeName,
        String adviserName,
        String phone,
        Optional<PersonId> person,
        Optional<ResponsibleId> adviser) {

    /** One who is not in the register yet. */
    public NavContact(
            String officeNumber, String officeName, String adviserName, String phone, Optional<PersonId> person) {
        this(officeNumber, officeName, adviserName, phone, person, Optional.empty());
    }

    /** As the register knows the adviser on a day: whoever took over, and how to reach them now. */
    NavContact on(LocalDate day, Function<ResponsibleId, @Nullable Responsible> register) {
        return adviser.flatMap(id -> WhoAnswers.succeeding(day, id, register))
                .map(it -> new NavContact(officeNumber, officeName, it.name(), it.phone(), it.person(), adviser))
                .orElse(this);
    }
}
