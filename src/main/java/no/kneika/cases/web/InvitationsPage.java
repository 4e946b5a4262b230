package no.kneika.cases.web;

import java.util.List;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Paging;

/**
 * Who studies through NAV in the semester that begins next, and who has been told.
 *
 * @param preview the invitation as the student reads it, paragraph by paragraph
 * @param after the batch that was the latest when the page was drawn
 * @param button empty where nobody is left to tell
 */
public record InvitationsPage(
        Form form,
        String semester,
        List<Figure> figures,
        List<Row> rows,
        Paging paging,
        String search,
        String show,
        List<Option> chips,
        String after,
        String button,
        String counts,
        List<String> preview,
        String csvHref,
        String excelHref,
        List<Option> evidence) {

    /** @param seen empty for one who is not chosen from here */
    public record Row(
            String key,
            String seen,
            String name,
            String number,
            String form,
            String until,
            String state,
            boolean chosen) {}
}
