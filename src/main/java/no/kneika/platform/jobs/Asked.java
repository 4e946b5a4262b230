package no.kneika.platform.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import no.kneika.kernel.InstitutionId;

/** What was asked for: the tenant travels in the task's data, in plain text so that it can be read in the table. */
record Asked(InstitutionId institution, String payload) {

    private static final int UUID_CHARS = 36;

    byte[] bytes() {
        return (institution + "|" + payload).getBytes(StandardCharsets.UTF_8);
    }

    static Asked of(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return new Asked(InstitutionId.of(text.substring(0, UUID_CHARS)), text.substring(UUID_CHARS + 1));
    }

    /** db-scheduler's view of it. Recurring tasks of the house carry nothing. */
    static final class AsText implements Serializer {
        @Override
        public byte[] serialize(Object data) {
            return data instanceof Asked asked ? asked.bytes() : new byte[0];
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] bytes) {
            return type.cast(of(bytes));
        }
    }
}
