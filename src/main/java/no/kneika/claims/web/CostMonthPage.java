package no.kneika.claims.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month's hours and cost, ready to be shown.
 *
 * @param earlier where the month before is
 * @param later where the next is; null where it has not come
 */
public record CostMonthPage(
        String lead,
        List<Row> rows,
        Row sum,
        String earlier,
        @Nullable String later,
        String csv) {

    public record Row(String name, String href, String hours, String wages, String total) {}
}
