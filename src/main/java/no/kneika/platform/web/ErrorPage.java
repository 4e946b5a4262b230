package no.kneika.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said when a page cannot be shown (template {@code web/error}).
 *
 * @param lead what happened and what was saved, in one or two sentences
 * @param reference what to give when asking for help, or null
 * @param next where to go on
 * @param typed what was typed in a form that could not be received
 * @param resend where it can be sent again, or null when it must be copied by hand
 * @param key the key it was sent with, where the same sending is meant when it is sent again; null where it is another
 */
public record ErrorPage(
        String lead,
        @Nullable String reference,
        String next,
        String nextLabel,
        List<Typed> typed,
        @Nullable String resend,
        @Nullable String key) {

    public ErrorPage(
            String lead,
            @Nullable String reference,
            String next,
            String nextLabel,
            List<Typed> typed,
            @Nullable String resend) {
        this(lead, reference, next, nextLabel, typed, resend, null);
    }

    public record Typed(String name, String value) {}
}
