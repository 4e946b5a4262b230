package no.kneika.platform;

import java.util.UUID;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;

/** Who acts (den som handler): one person of one institution, in exactly one capacity. */
public record Actor(InstitutionId institution, PersonId person, Capacity capacity) {

    /** The person of what the house does by itself: the nil id. No human ever has it. */
    public static final PersonId HOUSE = new PersonId(new UUID(0, 0));

    /** The house itself at one institution: jobs, imports, and what follows from an event. */
    public static Actor system(InstitutionId institution) {
        return new Actor(institution, HOUSE, Capacity.SYSTEM);
    }
}
