package no.kneika.hours.web;

import java.util.List;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The page a mentor opens on the way down the stairs.
 *
 * @param left what is left with the chosen student, or null when nothing is granted
 * @param stop why nothing can be written down today, as sentences; empty when it can
 * @param ready fixed meetings that have been and wait for a tap
 * @param notices whether the student told beforehand: asked only when nobody came
 * @param sure the question to answer when the day is long, or null
 * @param toast what was just done, or null
 * @param owner whose device this is, for what is written without a net
 */
public record HoursPage(
        @Nullable Left left,
        List<String> stop,
        List<Ready> ready,
        List<Pick> who,
        List<Pick> when,
        List<Pick> lengths,
        List<Pick> kinds,
        List<Pick> notices,
        @Nullable String sure,
        List<Event> last,
        String weekHref,
        String monthHref,
        String monthSum,
        @Nullable Toast toast,
        String owner,
        Form form) {

    /**
     * @param over "Igjen med Tuva, til 30. november"
     * @param big "6 t 15 min"
     * @param used and pace: CSS percentages
     * @param verdict the same in a sentence that could stand alone
     * @param unfunded how much is above the total, as a sentence, or null
     * @param more where more hours can be asked for, or null when they have been
     * @param runsOut the hours go faster than the days; else one asks below, and writing down comes first
     * @param exam what there will be for the exam, as a sentence, or null
     * @param asked what was asked for last and what was answered, or null
     */
    public record Left(
            String over,
            String big,
            String label,
            String used,
            String pace,
            String verdict,
            @Nullable String unfunded,
            @Nullable String more,
            boolean runsOut,
            @Nullable String asked,
            @Nullable String exam,
            String examHref) {}

    /** A large choice. @param word what the button says when it is chosen; null for "other" */
    public record Pick(
            String value,
            String label,
            @Nullable String note,
            @Nullable String word,
            boolean chosen) {}

    /** @param action where one tap writes it */
    public record Ready(String text, String action, String label) {}

    public record Toast(String text, String undo) {}

    public boolean isEmpty() {
        return who.isEmpty();
    }
}
