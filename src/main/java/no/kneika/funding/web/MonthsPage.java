package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/**
 * Every agreement with NAV, one year month by month.
 *
 * @param brought what a file brought just now; empty when none was
 * @param months every month of the year that has an agreement, and their sum
 * @param waiting months somebody must look at, the oldest first
 */
public record MonthsPage(
        String lead,
        String brought,
        String year,
        List<Option> years,
        List<Figure> figures,
        String heading,
        List<Row> months,
        Row sum,
        List<Pair> pairs,
        boolean mayBring,
        String excelHref,
        Form form) {

    /** A month of all agreements together. */
    public record Row(String name, String expected, String paid, String cost, String own, String above) {}

    /** An agreement, with its months of the year as links. */
    public record Pair(String name, String href, String note, List<Month> months) {}

    /**
     * @param state a word for how far it has come
     * @param color of the word
     */
    public record Month(String name, String href, String sum, String state, String color) {}
}
