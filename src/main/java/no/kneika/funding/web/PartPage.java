package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * What NAV left out of what it was asked for, and what follows.
 *
 * @param lost days and hours that are missing, in words
 * @param said what has been decided, the newest first
 * @param choices empty where the reader decides nothing
 * @param complaint what has come of complaining; null while nobody has decided to
 * @param sheet the letter that would leave; empty where no dates can be moved
 */
public record PartPage(
        List<Row> rows,
        List<String> lost,
        List<String> said,
        List<Option> choices,
        String sheet,
        @Nullable ComplaintPart complaint) {

    public record Row(String what, String asked, String granted) {}
}
