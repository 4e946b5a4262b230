package no.kneika.mentors.web;

import java.util.List;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * Contracts that stand ready to be renewed.
 *
 * @param after the batch that was the latest when the page was drawn; empty text when there was none
 * @param button null when none can be chosen
 */
public record RenewalPage(
        String lead,
        List<Row> rows,
        String after,
        @Nullable String button,
        String counts,
        @Nullable Preview preview,
        Form form) {

    /**
     * @param seen what is said yes to, when it can be chosen; null when not
     * @param why what is in the way
     */
    public record Row(
            String key,
            @Nullable String seen,
            boolean chosen,
            String mentor,
            String student,
            String href,
            String period,
            String hours,
            String rate,
            List<String> why) {}

    public record Preview(
            String who,
            String sheet,
            String place,
            @Nullable String before,
            @Nullable String next) {}
}
