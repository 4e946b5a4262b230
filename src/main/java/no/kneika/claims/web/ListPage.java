package no.kneika.claims.web;

import java.util.List;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Paging;

/** The list of claims, with ready answers. */
public record ListPage(
        String lead,
        String search,
        String payer,
        String year,
        String semester,
        String status,
        List<Option> payers,
        List<Option> years,
        List<Option> semesters,
        List<Option> statuses,
        List<Row> rows,
        String sumLabel,
        String sum,
        Paging paging,
        String csvHref,
        String excelHref,
        boolean maySend,
        boolean keepsBooks) {

    /** Something is searched for or chosen, so that there may be more than what is shown. */
    public boolean isNarrowed() {
        return !(search + payer + year + semester + status).isEmpty();
    }

    /** One claim. */
    public record Row(
            String name,
            String href,
            String payer,
            String reference,
            String period,
            String deadline,
            String deadlineNote,
            boolean soon,
            String status,
            String color,
            String amount) {}
}
