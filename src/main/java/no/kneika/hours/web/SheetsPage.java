package no.kneika.hours.web;

import java.util.List;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * Every sheet the reader has something to do with, what needs them first.
 *
 * @param nothing there is no sheet at all, whatever is searched for
 */
public record SheetsPage(
        String lead,
        @Nullable Many many,
        List<Group> groups,
        String search,
        boolean nothing,
        String excelHref,
        String csvHref,
        Form form) {

    /** @param more where the rows are not all there, what leads to the rest */
    public record Group(
            String heading,
            String why,
            List<Row> rows,
            @Nullable String more) {}

    /**
     * @param student empty for those who only pay
     * @param state what happens next, in a few words
     */
    public record Row(String href, String mentor, String student, String month, String worked, String state) {}

    /**
     * Sheets one may say yes to at once, the odd ones on top.
     *
     * @param after the batch that was the latest when the page was drawn; empty text when there was none
     */
    public record Many(
            String heading, String why, String action, String after, String button, String counts, List<Yes> rows) {}

    /**
     * @param key what the tick carries
     * @param seen the key, a space and what is said yes to
     * @param odd why it should be looked at first, as sentences
     */
    public record Yes(Row row, String key, String seen, boolean chosen, List<String> odd) {}

    public boolean isEmpty() {
        return groups.isEmpty() && many == null;
    }
}
