package no.kneika.funding;

import java.time.LocalDateTime;
import no.kneika.kernel.PersonId;

/**
 * A complaint somebody has begun and not sent (utkast).
 *
 * @param version one more each time it is kept
 * @param by who kept it last
 */
public record ComplaintDraft(String words, int version, PersonId by, LocalDateTime at) {
    @Override
    public String toString() {
        return "ComplaintDraft[version=" + version + "]";
    }
}
