package no.kneika.hours.web;

import java.util.List;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * A student's hours, as the mentors wrote them.
 *
 * @param lead what is asked of the student: often nothing
 * @param exam what there will be for the exam, as a sentence, or null
 * @param more where more hours are asked for, or null when they cannot be now
 * @param asked what was asked for last and what was answered, or null
 * @param handOver the way to be asked no more, or null when nothing is asked
 */
public record MyHoursPage(
        String lead,
        @Nullable String left,
        @Nullable String exam,
        @Nullable String examHref,
        List<Line> lines,
        @Nullable String more,
        @Nullable String asked,
        @Nullable HandOver handOver,
        Form form) {

    /** @param means what it means, a sentence each */
    public record HandOver(String action, List<String> means) {}

    /** @param confirm and dispute: where the student says yes or no, or null when nobody asks */
    public record Line(
            String id,
            String day,
            String text,
            @Nullable String note,
            String standing,
            @Nullable String confirm,
            @Nullable String dispute) {}
}
