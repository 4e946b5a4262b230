package no.kneika.cases;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.kernel.PersonId;

/**
 * A need as it was told.
 *
 * @param onBehalfOf who at NAV it came from, when somebody here writes it down for them
 */
public record RaiseNeed(
        PersonId student,
        Origin origin,
        Optional<String> onBehalfOf,
        String text,
        Optional<LocalDate> wantedFrom,
        NavMeasure navMeasure,
        Optional<NavContact> nav) {}
