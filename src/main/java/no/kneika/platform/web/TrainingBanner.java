package no.kneika.platform.web;

import java.time.LocalDate;
import java.util.List;

/**
 * The amber banner on top of every page in the training room.
 *
 * @param today what its clock shows
 * @param buttons what one may do with the clock
 * @param startOver the page that asks before everything begins again, or empty
 */
public record TrainingBanner(LocalDate today, List<Button> buttons, String startOver) {

    public TrainingBanner {
        buttons = List.copyOf(buttons);
    }

    /**
     * A form with one button, which carries the page's CSRF token, a command key and {@code back}, the page it stands on.
     *
     * @param label message key, for example {@code training.wind-week}
     * @param quiet drawn as an underlined word: what is seldom wanted
     */
    public record Button(String action, String name, String value, String label, boolean quiet) {}
}
