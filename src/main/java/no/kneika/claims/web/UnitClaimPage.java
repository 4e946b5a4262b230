package no.kneika.claims.web;

import java.util.List;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;

/**
 * A claim as the unit it was sent to sees it, with ready answers.
 *
 * @param seen the step this page shows; a command that saw another is too late
 */
public record UnitClaimPage(
        String id,
        String lead,
        String status,
        String statusColor,
        String next,
        List<Figure> figures,
        List<Fact> facts,
        List<Line> lines,
        String hours,
        String sum,
        List<SentPage.Letter> letters,
        List<Event> history,
        List<Asked> questions,
        int seen,
        boolean canSettle,
        boolean canReturn,
        boolean canRefuse,
        boolean lateToo,
        String outstanding,
        String amount,
        String today,
        String form,
        Form typed) {

    public record Line(String month, String mentor, String hours, String rate, String total) {}

    /** The form that was refused is drawn with its errors; the others are as new. */
    public Form formOf(String name) {
        return name.equals(form) ? typed : Form.empty();
    }
}
