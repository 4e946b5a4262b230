package no.kneika.claims.web;

import java.util.List;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * Payments from the bank, with ready answers.
 *
 * @param lines those that wait for a person
 */
public record PaymentsPage(
        String lead, List<Figure> figures, List<Line> lines, List<File> files, Form upload, Form aside) {

    /** @param key its id and the step that was seen */
    public record Line(
            String key,
            boolean chosen,
            String href,
            String amount,
            String on,
            String payer,
            @Nullable String message,
            String verdict,
            String color,
            String says) {}

    public record File(String href, String name, String note) {}
}
