package no.kneika.claims.web;

import java.util.List;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * Collective claims, with ready answers.
 *
 * @param groups the others that can be looked at
 * @param send the words of the button, or null when nothing can be sent
 */
public record CollectivePage(
        String lead,
        List<Link> groups,
        @Nullable String heading,
        @Nullable String supplementary,
        List<Figure> figures,
        List<Row> rows,
        String sum,
        List<Row> not,
        @Nullable String send,
        String payer,
        String half,
        String digest,
        List<Event> sent,
        Form form) {

    public record Link(String name, String href, boolean here) {}

    /** @param note what it is sent for, or why it is not */
    public record Row(String name, String href, String period, String note, String amount) {}
}
