package no.kneika.platform;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
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

    /**
     * How it goes with jobs that have not been done, by their ids; inside {@link Use}. One that waits its first turn, is
     * in hand or is done is not there.
     */
    Map<String, Standing> troubled(InstitutionId institution, String job, Collection<String> ids);

    /**
     * A job that failed.
     *
     * @param failures how often
     * @param isGivenUp it is put aside, until somebody who runs the house tries it again
     */
    record Standing(int failures, boolean isGivenUp) {}
}
