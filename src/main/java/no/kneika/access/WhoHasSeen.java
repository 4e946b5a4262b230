package no.kneika.access;

import java.util.List;
import java.util.UUID;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Actor;
import org.jspecify.annotations.Nullable;

/** The student's own view of the access log (hvem har sett). Inside {@link no.kneika.platform.Use}. */
public interface WhoHasSeen {

    /**
     * Who but the student has seen something of the case, newest first.
     *
     * @param before the last line of the page before, or null for the newest
     */
    List<SeenLine> of(Actor student, CaseId caseId, @Nullable UUID before, int limit);
}
