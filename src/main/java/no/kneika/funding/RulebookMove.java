package no.kneika.funding;

import java.time.LocalDate;
import no.kneika.kernel.CaseId;

/** A date of a case that a new version of a rulebook would move. What is decided has no such dates: it keeps its version. */
public record RulebookMove(CaseId caseId, What what, LocalDate before, LocalDate after) {

    /** Which date it is. */
    public enum What {
        /** The next application must be sent. */
        EXTENSION_DUE,
        /** The next application asks for support until then. */
        ASKED_UNTIL,
        /** The claim is due, when an application that is out is granted under the new version. */
        CLAIM_DUE,
        /** The last day NAV may pay. */
        LAST_NAV_DAY,
        /** Student and coordinator are warned about it. */
        WARNED_FROM,
        /** The first meeting must be held. */
        KICKOFF_DUE
    }
}
