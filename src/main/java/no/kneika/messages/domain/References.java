package no.kneika.messages.domain;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Our references in a text (vår referanse): whole words only, so that K-2026-12 is never found in K-2026-120. */
public final class References {

    private static final Pattern OURS =
            Pattern.compile("(?<![\\p{L}\\p{N}_/-])K-\\d{4}-\\d{1,9}(?![\\p{L}\\p{N}_]|[/-][\\p{L}\\p{N}])");

    private References() {}

    /** Every reference of ours in the texts, in the order they stand. */
    public static Set<String> in(String... texts) {
        var found = new LinkedHashSet<String>();
        for (var text : texts) {
            var matcher = OURS.matcher(text);
            while (matcher.find()) found.add(matcher.group());
        }
        return found;
    }

    /** The text is one reference of ours and nothing else. */
    public static boolean isOne(String text) {
        return in(text).contains(text);
    }
}
