package no.kneika.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule refused. The code is stable and is the key of the sentence shown ({@code refusal.<code>} in the room's
 * messages); the arguments fill it.
 *
 * @param code kebab-case, unique in the house, for example {@code grant-ends-before-start}
 * @param source where the rule comes from, for example {@code HK-dir 5.5} or {@code rules.md 2}
 * @param field the form field it belongs to, or null when it concerns the whole
 * @param args values for the sentence: strings, numbers, {@link Money}, {@link Minutes}, dates
 */
public record Reason(String code, String source, @Nullable String field, List<Object> args) {

    public static Reason of(String code, String source, Object... args) {
        return new Reason(code, source, null, List.of(args));
    }

    public Reason at(String formField) {
        return new Reason(code, source, formField, args);
    }
}
