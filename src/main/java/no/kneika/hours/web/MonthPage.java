package no.kneika.hours.web;

import java.util.List;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/** A mentor's month: what is written, what it gives before tax, and where each hour stands. */
public record MonthPage(
        String sum, @Nullable String previous, @Nullable String next, List<Part> parts, String back, Form form) {

    /**
     * One student's part of the month.
     *
     * @param submit where it is submitted, or null when it is, or there is nothing to submit
     * @param state what happens next, and who does it
     */
    public record Part(
            String name, String sum, String state, @Nullable String submit, String submitLabel, List<Line> lines) {}

    /** @param undo where it is undone, or null when somebody has vouched for it */
    public record Line(
            String day,
            String length,
            String what,
            String standing,
            @Nullable String undo) {}
}
