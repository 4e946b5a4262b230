package no.kneika.hours.domain;

import java.util.UUID;
import no.kneika.kernel.Id;

/** One meeting that comes back every week (fast møte). */
public record FixedMeetingId(UUID value) implements Id {

    public static FixedMeetingId of(String text) {
        return new FixedMeetingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
