package no.kneika.claims.web;

import java.util.List;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/** The unit's claims, with ready answers. */
public record UnitListPage(
        String lead,
        String search,
        String status,
        List<Option> statuses,
        List<Row> rows,
        String sumLabel,
        String sum,
        Paging paging,
        String csvHref,
        String excelHref) {

    /** @param note that somebody waits for an answer, or null */
    public record Row(
            String name,
            String href,
            String about,
            String period,
            String sent,
            String waited,
            String status,
            String color,
            @Nullable String note,
            String amount) {}
}
