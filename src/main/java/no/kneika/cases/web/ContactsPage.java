package no.kneika.cases.web;

import java.util.List;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Paging;

/**
 * The register of responsible persons, as it is searched and sorted.
 *
 * @param source where the offices are from, and when; empty for people
 * @param newHref where somebody new is entered; empty for those who may not
 */
public record ContactsPage(
        List<Row> rows,
        Paging paging,
        String search,
        String show,
        List<Option> chips,
        List<Column> columns,
        String csvHref,
        String excelHref,
        String source,
        String newHref,
        String emptyText) {

    /** @param sort what it sorts by; empty where it does not */
    public record Column(String label, String sort, boolean isNumber) {}

    /**
     * @param href empty for what has no page of its own
     * @param note what to know of it now, for example who stands in; may be empty
     */
    public record Row(String name, String under, String href, String note, List<String> cells) {}
}
