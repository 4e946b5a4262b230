package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * A complaint of what NAV decided: how long there is, what has been done, and what comes next.
 *
 * @param base the page of what is complained of; its commands are below it
 * @param lead what one can do, and by when
 * @param write the heading of our own letter; empty when no letter can leave now
 * @param sheet the letter as NAV would read it; empty until something is written
 * @param begun what has been written and not sent; null when nothing has
 * @param tell the heading of one that was sent another way
 * @param complainants who may have complained; empty when nobody can do so now
 * @param results what may have come of it; empty when there is nothing to answer
 * @param letters of the case that nothing has come of yet
 * @param grantHref where what came of it is written; null when nothing did
 */
public record ComplaintPart(
        String base,
        String lead,
        List<Fact> facts,
        String write,
        String sheet,
        @Nullable Begun begun,
        String tell,
        List<Option> complainants,
        List<Option> results,
        List<Option> letters,
        @Nullable String grantHref,
        boolean mustRule) {

    /**
     * A letter somebody has begun and not sent.
     *
     * @param says who kept it last, and when
     * @param isTheirs a colleague has written since the page was opened: shown beside what was typed
     */
    public record Begun(int version, String says, String words, boolean isTheirs) {
        @Override
        public String toString() {
            return "Begun[version=" + version + "]";
        }
    }
}
