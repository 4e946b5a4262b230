package no.kneika.payroll.web;

import java.util.List;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/** A work month's reconciliation. */
public record MonthPage(List<Line> lines, List<Nobodys> unknown, Form form) {

    /**
     * A line payroll paid to somebody we do not know.
     *
     * @param suggests whose it may be, or that nobody lacks such hours
     * @param said somebody's words about it, or null
     * @param aside where it is said what it is, or null when it is said
     * @param suggested what can be said with one press, or null
     */
    public record Nobodys(
            String id,
            String number,
            String where,
            String hours,
            String paid,
            String suggests,
            @Nullable String said,
            @Nullable String aside,
            @Nullable String suggested,
            String typed) {}

    /** What can be done about it. */
    public record Step(String label, String href) {}

    /**
     * @param suggested an explanation that follows from the figures, to be said with one press; or null
     * @param step where it is put right, or null
     * @param says what differs, in a sentence
     * @param explained somebody's words about it, or null
     * @param explain where it is explained, or null when it needs no words
     */
    public record Line(
            String id,
            String mentor,
            String says,
            String sent,
            String paidHours,
            String paid,
            @Nullable String explained,
            @Nullable String explain,
            @Nullable String suggested,
            @Nullable Step step,
            String typed) {}
}
