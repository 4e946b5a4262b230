package no.kneika.platform;

import java.time.LocalDate;
import java.time.Period;

/**
 * Winds the business clock (stiller klokka). Exists only in the training profile. Every day on the way begins as it
 * would have, for every institution, and the jobs that fall due are done before the answer comes.
 */
public interface ClockWinding {

    /** @return the date it became */
    LocalDate windBy(Period step);

    /**
     * Empties the room and lets the clock show what the wall does. Nobody winds meanwhile.
     *
     * @param furnish puts into the empty room what it begins with
     */
    void startOver(Runnable furnish);
}
