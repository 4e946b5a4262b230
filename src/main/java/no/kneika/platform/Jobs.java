package no.kneika.platform;

import java.time.Duration;
import no.kneika.kernel.InstitutionId;

/**
 * What leaves the house or waits (jobber). Asked for inside {@link Use}, so a job exists exactly when the facts it
 * follows from are committed. The same name and id at the same institution is one job, however often it is asked for
 * and also after it is done.
 *
 * <p>Ids and payloads lie in a technical table: they hold ids, never anything about a person.
 */
public interface Jobs {

    /** To be done as soon as the transaction is committed. */
    default void soon(InstitutionId institution, String job, String id, String payload) {
        later(institution, job, id, payload, Duration.ZERO);
    }

    /** To be done when this much technical time has passed, or when the training room's clock is wound past it. */
    void later(InstitutionId institution, String job, String id, String payload, Duration delay);
}
