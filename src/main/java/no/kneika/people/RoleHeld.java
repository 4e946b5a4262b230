package no.kneika.people;

import java.time.LocalDate;
import java.util.UUID;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A role a person holds (rolle). Staff roles are granted by one and confirmed by another before they count.
 *
 * @param until last day, or null when it is open
 * @param confirmedBy null until somebody else has confirmed it; roles that need no second person confirm themselves by
 *     their source
 */
public record RoleHeld(
        UUID id,
        PersonId person,
        Capacity capacity,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable PersonId grantedBy,
        @Nullable PersonId confirmedBy) {}
