package no.kneika.claims.web;

import java.util.List;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * One file from the bank: what it would do, or did.
 *
 * @param take the words of the button, or null when there is nothing to say yes to
 * @param stopped why it cannot be taken in, or null
 */
public record StatementPage(
        String id,
        String lead,
        List<Figure> figures,
        List<Line> lines,
        @Nullable String pending,
        @Nullable String stopped,
        @Nullable String take,
        String seen,
        Form form) {

    /** @param href where the claim or the waiting line is, or null */
    public record Line(
            String on,
            String amount,
            String payer,
            @Nullable String message,
            String verdict,
            String color,
            String says,
            @Nullable String href,
            @Nullable String link) {}
}
