package no.kneika.platform;

import java.util.UUID;

/** What makes one sending of a form recognisable (kvitteringsnøkkel): the same key is the same act, however often it comes. */
public record CommandKey(UUID value) {

    public static CommandKey of(String text) {
        return new CommandKey(UUID.fromString(text));
    }

    /** A key that nobody has used. */
    public static CommandKey fresh() {
        return new CommandKey(Ids.next());
    }
}
