package no.kneika.messages.web;

import java.util.List;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Letters that wait, or those that were set aside.
 *
 * @param nothingAtAll there is none, whatever one looks for
 * @param bundleHref the letters one brought last, or null
 * @param bundleSays how far they have come
 * @param form what was tried to be brought
 */
public record LetterListPage(
        List<Row> rows,
        Paging paging,
        String search,
        String show,
        List<Option> chips,
        String csvHref,
        String excelHref,
        boolean nothingAtAll,
        boolean canBring,
        @Nullable String bundleHref,
        @Nullable String bundleSays,
        Form form) {

    public boolean isAside() {
        return show.equals("aside");
    }

    /**
     * @param broughtBy who brought it, as a sentence, or null where it came by itself
     * @param belongsTo the student's name, or null while nobody knows
     * @param says what the letter seems to decide, and how far it has come
     */
    public record Row(
            String href,
            String sender,
            @Nullable String broughtBy,
            String title,
            String received,
            @Nullable String belongsTo,
            String says) {}
}
