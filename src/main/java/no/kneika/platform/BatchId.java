package no.kneika.platform;

import java.util.UUID;
import no.kneika.kernel.Id;

/** One batch (samlesending). */
public record BatchId(UUID value) implements Id {

    public static BatchId of(String text) {
        return new BatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
