package no.kneika.platform;

import java.time.LocalDate;
import java.time.Period;

/**
 * Winds the business clock forward (stiller klokka fram). Exists only in the training profile. Every day on the way
 * begins as it would have, for every institution, and the jobs it gave rise to are done before the answer comes.
 */
public interface ClockWinding {

    /** @return the date it became */
    LocalDate windBy(Period step);
}
