package no.kneika.claims.web;

import java.util.List;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Option;

/** What belongs to a period and is not settled when it ends, ready to be shown. */
public record AccrualsPage(
        String lead,
        List<Figure> figures,
        List<Row> rows,
        Row sum,
        List<Option> months,
        String chosen,
        String excel,
        String csv) {

    public record Row(
            String funder, String faculty, String unpaid, String unclaimed, String unanswered, String total) {}
}
