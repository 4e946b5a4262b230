package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Paging;

/** How long NAV's offices take, as a picture of those asked most, and as a table of all. */
public record WaitsPage(
        List<Bar> bars,
        List<Row> rows,
        Paging paging,
        String search,
        boolean nothingAtAll,
        String csvHref,
        String excelHref) {

    /** @param median and ninety as CSS percentages of the longest */
    public record Bar(String name, String median, String ninety, String spoken, String verdict) {}

    public record Row(
            String name, String note, String answers, String median, String ninety, String waiting, String longest) {}
}
