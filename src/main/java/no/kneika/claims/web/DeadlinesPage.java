package no.kneika.claims.web;

import java.util.List;
import no.kneika.platform.web.Figure;

/**
 * Claims by deadline (fristkalender), with ready answers.
 *
 * @param bars the picture: a bar for each month
 * @param description the same in words
 */
public record DeadlinesPage(
        String lead,
        List<Figure> figures,
        List<Bar> bars,
        String description,
        List<Month> months,
        List<Row> late,
        String csvHref,
        String excelHref) {

    /** @param lost claimable after its deadline: hatched */
    public record Bar(String month, String amount, int x, int y, int height, boolean soon) {}

    public record Month(String name, String sum, List<Row> rows) {}

    public record Row(
            String on,
            String inDays,
            boolean soon,
            String name,
            String href,
            String payer,
            String status,
            String color,
            String amount) {}
}
