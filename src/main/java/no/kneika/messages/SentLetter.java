package no.kneika.messages;

import java.time.Instant;
import no.kneika.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Where a letter out is now.
 *
 * @param leavesAt until then it can be taken back
 * @param deliveredAt when it was handed over, or null
 */
public record SentLetter(
        MessageId id,
        @Nullable CaseId caseId,
        String to,
        String reference,
        Instant leavesAt,
        State state,
        @Nullable Instant deliveredAt) {

    /** Derived from the facts. */
    public enum State {
        /** Can be taken back. */
        WAITING,
        /** The time to take it back is over; it is handed over as soon as its carrier takes it. */
        LEAVING,
        DELIVERED,
        WITHDRAWN
    }
}
