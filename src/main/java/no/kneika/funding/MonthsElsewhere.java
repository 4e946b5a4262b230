package no.kneika.funding;

import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.Period;

/**
 * NAV has paid for the same student somewhere else (måneder brukt et annet sted).
 *
 * @param id of what somebody told; empty for what stands in a case
 * @param days empty when only their number is known
 * @param months whole ones; 0 when the days are known
 */
public record MonthsElsewhere(Optional<UUID> id, Optional<Period> days, int months, String place, Source source) {

    /** Who says so. */
    public enum Source {
        /** The student. */
        STUDENT,
        /** NAV, in writing or on the phone. */
        NAV,
        /** The other institution. */
        INSTITUTION,
        /** An earlier case here. */
        HERE,
        /** A case of another institution in this house. */
        KNEIKA;

        /** Somebody has to have been told it. */
        public boolean isTold() {
            return this != HERE && this != KNEIKA;
        }
    }
}
