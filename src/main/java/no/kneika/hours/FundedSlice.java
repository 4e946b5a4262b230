package no.kneika.hours;

import java.util.Optional;
import no.kneika.funding.GrantId;
import no.kneika.kernel.Minutes;

/**
 * Minutes {@code fromMinute} (included) to {@code toMinute} (not included) of one entry, and the grant that carries them.
 *
 * @param grant empty when no grant does (ufinansiert)
 */
public record FundedSlice(EntryId entry, int fromMinute, int toMinute, Optional<GrantId> grant) {

    public FundedSlice {
        if (fromMinute < 0 || toMinute <= fromMinute) throw new IllegalArgumentException("a slice holds time");
    }

    public Minutes minutes() {
        return new Minutes(toMinute - fromMinute);
    }
}
