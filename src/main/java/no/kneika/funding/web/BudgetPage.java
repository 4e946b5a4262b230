package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * The institution's own budget for mentors, one year of it.
 *
 * @param year the year that is shown
 * @param openHref where a line is opened, or null for those who may not
 * @param emptyText what to do while the year has no line
 * @param sum every line of the year together
 * @param order how those who wait are taken
 * @param note what "spent" is, and where it is left out
 */
public record BudgetPage(
        String lead,
        String year,
        List<Option> years,
        @Nullable String openHref,
        String heading,
        String emptyHeading,
        String emptyText,
        List<Line> lines,
        Row sum,
        String order,
        List<Waiting> waiting,
        String note,
        String excelHref,
        String csvHref) {

    /** A name and its figures. */
    public record Row(String name, String frame, String bound, String spent, String left) {}

    /**
     * @param spoken the picture in words
     * @param used how much of the line the picture fills, as a CSS percentage
     * @param unnamed how many of its commitments the reader may not know of, as words, or null when none
     */
    public record Line(
            String id,
            Row row,
            String spoken,
            String verdict,
            String used,
            String summary,
            List<Commitment> commitments,
            @Nullable String unnamed,
            String unnamedAmount,
            @Nullable String faculty,
            @Nullable Ahead ahead) {

        public boolean isFree() {
            return commitments.isEmpty() && unnamed == null;
        }
    }

    /**
     * What will have been used when the year is over.
     *
     * @param points of the line of what is used, as the picture wants them
     * @param dashes from what is used to the end of the year
     * @param frameY where the frame is
     * @param months what was used at the end of each month there is cost for
     */
    public record Ahead(
            String verdict,
            String points,
            String dashes,
            int frameY,
            String frame,
            String title,
            String spoken,
            List<Mark> marks,
            List<Used> months,
            String atYearEnd) {}

    /** A month's name under the picture. */
    public record Mark(int x, String name, String anchor) {}

    public record Used(String month, String amount) {}

    /**
     * Somebody who waits, by their number in the row and why they have it; a link where the reader may grant, and take off the list.
     *
     * @param since how long they have waited; empty where why says so
     */
    public record Waiting(
            String number,
            String student,
            @Nullable String href,
            String ground,
            String what,
            String why,
            String since,
            @Nullable String endAction) {}

    public record Commitment(String student, String href, String what, String bound, String spent) {}
}
