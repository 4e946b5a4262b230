package no.kneika.messages;

import java.time.Instant;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * A letter was handed over to its carrier. Published in the transaction that records it, as the house itself.
 *
 * @param key the sender's own key of the letter
 */
public record MessageDelivered(
        InstitutionId institution,
        MessageId message,
        @Nullable CaseId caseId,
        String key,
        Instant at) {}
