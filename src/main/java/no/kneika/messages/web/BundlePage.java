package no.kneika.messages.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Letters somebody brought at once, as far as they have been read.
 *
 * @param says how far, or how it went, as a sentence
 * @param groups what somebody has to do something about first; what waits last
 */
public record BundlePage(String href, String says, int done, int all, boolean isReading, List<Group> groups) {

    /** @param todo what to do about them, as a sentence */
    public record Group(String code, String heading, String todo, List<Row> rows) {}

    /**
     * @param href the letter, or null where there is none one may open
     * @param why what is wrong with the file, or null
     */
    public record Row(
            String name, @Nullable String href, @Nullable String why) {}
}
