package no.kneika.access.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the access log as it was sealed: everything that counts, in one fixed form.
 *
 * @param shown "case:CASE,NEED;case:..." in the order of the case ids
 */
public record SealedLine(UUID id, Instant at, UUID person, String capacity, String route, String shown) {

    /** SHA-256 of the line. Times are whole microseconds, as the database keeps them. */
    public byte[] digest() {
        var micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
        var text = String.join("\n", id.toString(), Long.toString(micros), person.toString(), capacity, route, shown);
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public boolean has(byte @Nullable [] digest) {
        return Arrays.equals(digest(), digest);
    }
}
