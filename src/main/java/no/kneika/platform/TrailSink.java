package no.kneika.platform;

import java.util.Map;
import java.util.Set;
import no.kneika.kernel.CaseId;

/** Where the trail ends up (innsynsloggen). Called inside the transaction that showed it, once, and only if something was shown. */
public interface TrailSink {

    void record(Actor actor, Map<CaseId, Set<Shown>> shown);
}
