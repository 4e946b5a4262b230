package no.kneika.claims.web;

import java.util.List;
import no.kneika.platform.web.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Every øre in its place, with ready answers.
 *
 * @param parts of the picture, in the order of the table's columns
 * @param description the picture in words
 * @param difference the sentence of whether all adds up
 * @param addsUp whether it does
 * @param mayAudit whether every øre can be looked at now
 * @param books whether the months and the accounts are the reader's too
 * @param left the places where no money is, which have no column
 */
public record MoneyPage(
        String lead,
        List<Figure> figures,
        List<Part> parts,
        String description,
        List<String> heads,
        List<Row> rows,
        Row sum,
        String difference,
        boolean addsUp,
        boolean mayAudit,
        boolean books,
        @Nullable String left) {

    /** A part of the bar, in thousandths of its width. */
    public record Part(String name, String amount, String css, long x, long width) {}

    /** A case and a funder. */
    public record Row(String name, String href, String funder, List<String> amounts) {}
}
