package no.kneika.messages;

import java.util.List;

/**
 * What a letter says that cannot be taken as it stands (tvil): said to whoever accepts it, and nothing is filled in for it.
 *
 * @param code kebab-case; its sentence is {@code letters.doubt.<code>}
 * @param args values for the sentence
 */
public record Doubt(String code, List<Object> args) {

    public Doubt {
        args = List.copyOf(args);
    }

    public static Doubt of(String code, Object... args) {
        return new Doubt(code, List.of(args));
    }
}
