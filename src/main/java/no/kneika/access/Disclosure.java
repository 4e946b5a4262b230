package no.kneika.access;

import java.util.Optional;

/** What came of asking to see a sensitive field (innsyn). */
public sealed interface Disclosure {

    /** Shown, decrypted and in the access log. */
    record Open(String content) implements Disclosure {
        @Override
        public String toString() {
            return "Open[***]";
        }
    }

    /** The student has not shared it with the one who asked. */
    record Withheld() implements Disclosure {}

    /** There is nothing written. */
    record Empty() implements Disclosure {}

    default Optional<String> text() {
        return this instanceof Open(var content) ? Optional.of(content) : Optional.empty();
    }

    default boolean isWithheld() {
        return this instanceof Withheld;
    }
}
