package no.kneika.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * The person who reads a page (leseren).
 *
 * @param name as it is shown at the foot of the rail
 * @param language the written form they chose, or null when they have not
 * @param institution the name of their institution
 */
public record Reader(String name, @Nullable Language language, String institution) {

    /** "RM" for Randi Moe; one or two letters. */
    public String initials() {
        var words = name.strip().split("\\s+");
        var first = first(words[0]);
        return words.length == 1 ? first : first + first(words[words.length - 1]);
    }

    private static String first(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}
