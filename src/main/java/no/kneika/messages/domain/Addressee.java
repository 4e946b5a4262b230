package no.kneika.messages.domain;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whom a letter is for (mottaker), where its words name an institution. */
public final class Addressee {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.,])\\d{3}[ \\u00a0]?\\d{3}[ \\u00a0]?\\d{3}(?![\\d]|[.,]\\d)");

    private Addressee() {}

    /**
     * The organisation number of another institution that a paper names; empty when it names ours too, or none that we
     * know. The sender's own number stands in most letters, so a number that is nobody's here says nothing.
     */
    public static Optional<String> otherThan(String ours, Collection<String> institutions, String text) {
        var found = NUMBER.matcher(text)
                .results()
                .map(number -> number.group().replaceAll("\\D", ""))
                .filter(institutions::contains)
                .distinct()
                .toList();
        return found.contains(ours) ? Optional.empty() : found.stream().findFirst();
    }
}
