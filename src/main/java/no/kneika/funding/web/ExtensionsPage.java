package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * All a coordinator's students, month by month, and the applications that should leave.
 *
 * @param plan how far is planned at once: one application, or the semester
 * @param allHref all of them on one page; null where they are
 * @param after the batch that was the latest when the page was drawn; empty text when there was none
 * @param bar what is chosen; null when there is nothing to choose
 */
public record ExtensionsPage(
        String lead,
        String show,
        List<Option> shows,
        String search,
        String plan,
        List<Option> plans,
        Paging paging,
        @Nullable String allHref,
        String excelHref,
        String csvHref,
        List<Month> months,
        List<Row> rows,
        List<Uncovered> foot,
        String after,
        @Nullable Bar bar,
        @Nullable Preview preview,
        boolean nobody,
        Form form) {

    /**
     * @param year said above the first month of each year; empty otherwise
     * @param exams said below a month with exams in it; empty otherwise
     */
    public record Month(String year, String name, String exams) {}

    /**
     * @param seen what is said yes to, when it can be chosen; null when not
     * @param step where what it says is done; null when it is done here, or by nobody now
     * @param more the applications that follow in the semester, in words; empty when there are none
     * @param why what is in the way
     */
    public record Row(
            String id,
            String name,
            String href,
            String payer,
            @Nullable String seen,
            boolean chosen,
            List<Cell> cells,
            String until,
            String says,
            @Nullable String step,
            String more,
            List<String> why) {}

    /**
     * One month of one student.
     *
     * @param css of a whole cell; {@code split} when it has two parts
     * @param shown on the bar; may be empty
     * @param said the same for those who do not see it
     */
    public record Cell(String css, int percent, String first, String second, String shown, String said) {}

    /** @param share of the students, 0 to 1, as the style writes it */
    public record Uncovered(long students, String share) {}

    public record Bar(String says, String counted, String button, String counts) {}

    public record Preview(
            String who,
            String sheet,
            String place,
            @Nullable String before,
            @Nullable String next,
            List<Fact> facts,
            String change) {}
}
