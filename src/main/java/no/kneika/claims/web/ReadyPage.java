package no.kneika.claims.web;

import java.util.List;
import no.kneika.platform.web.Form;

/**
 * Claims that can be sent together.
 *
 * @param after the batch that was the latest when the page was drawn; empty text when there was none
 */
public record ReadyPage(
        String lead, List<Row> rows, String after, String says, String button, String counts, Form form) {

    /** @param note how near the deadline is, or that it is over */
    public record Row(
            String key,
            String seen,
            boolean chosen,
            String student,
            String href,
            String payer,
            String period,
            String deadline,
            String note,
            String amount) {}
}
