package no.kneika.platform;

import java.time.Duration;
import no.kneika.kernel.InstitutionId;

/**
 * What is done again and again for every institution, for example looking into the inbox folder. Declare it as a bean.
 * Each institution is its own transaction, as the system; one that fails does not stop the others. For what follows
 * from a date, listen to {@link DayBegan} instead.
 */
public interface RecurringJob {

    /** Unique in the house, {@code room.what}. */
    String name();

    Duration every();

    void run(InstitutionId institution);
}
