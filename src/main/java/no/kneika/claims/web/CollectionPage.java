package no.kneika.claims.web;

import java.util.List;
import no.kneika.platform.web.Figure;

/** A collective claim that was sent, with ready answers. */
public record CollectionPage(
        String lead, String kid, List<Figure> figures, List<Row> rows, String sum, String document) {

    public record Row(
            String name,
            String href,
            String reference,
            String status,
            String color,
            String outstanding,
            String amount) {}
}
