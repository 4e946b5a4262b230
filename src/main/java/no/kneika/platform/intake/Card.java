package no.kneika.platform.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing as text, for comparing (kort).
 *
 * @param subject what people call it
 * @param values by column; what a file leaves empty is not among them, and stays as it is
 */
public record Card(String subject, Map<String, String> values) {

    public static Card of(String subject) {
        return new Card(subject, new LinkedHashMap<>());
    }

    /** Adds a value that is known; nothing when it is not. */
    public Card with(String column, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) values.put(column, value.toString());
        return this;
    }
}
