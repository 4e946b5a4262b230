package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * A complaint of a no: how long there is, what has been done, and what comes next.
 *
 * @param lead what one can do, and by when
 * @param complainants who may complain; empty when nobody can do so now
 * @param results what may have come of it; empty when there is nothing to answer
 * @param letters of the case that nothing has come of yet
 * @param grantHref where the grant that came of it is written; null when none did
 */
public record ComplaintPart(
        String lead,
        List<Fact> facts,
        List<Option> complainants,
        List<Option> results,
        List<Option> letters,
        @Nullable String grantHref,
        boolean mustRule) {}
