package no.kneika.documents;

import no.kneika.kernel.Capacity;
import no.kneika.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to sign (signatar).
 *
 * @param person the very person, or null when anybody who sees the document in that capacity may sign
 */
public record Signatory(Capacity capacity, @Nullable PersonId person) {

    public static Signatory person(Capacity capacity, PersonId person) {
        return new Signatory(capacity, person);
    }

    public static Signatory anybody(Capacity capacity) {
        return new Signatory(capacity, null);
    }
}
