package no.kneika.platform.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are run.
 *
 * @param enabled whether this node runs jobs; a node that does not still asks for them
 * @param heartbeat how often a node says that a job it has begun is still in hand; one that has said nothing six times
 *     over is taken for dead, and its job begins again elsewhere
 * @param attempts how often one is tried before it is put aside; with these waits that is most of a day
 */
@ConfigurationProperties("kneika.jobs")
record JobSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration polling,
        @DefaultValue("8") int threads,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("24") int attempts,
        @DefaultValue("10s") Duration firstWait,
        @DefaultValue("1h") Duration longestWait,
        @DefaultValue("20s") Duration patience) {

    /** Doubles with every failure until the longest. */
    Duration waitAfter(int failures) {
        var doubled = firstWait.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
    }
}
