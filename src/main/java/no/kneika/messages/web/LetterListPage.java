package no.kneika.messages.web;

import java.util.List;
import no.kneika.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/** Letters that wait, and those something has come of. */
public record LetterListPage(List<Row> rows, Paging paging, String search, boolean nothingAtAll) {

    /**
     * @param belongsTo the student's name, or null while nobody knows
     * @param says what the letter seems to decide, and how far it has come
     */
    public record Row(
            String href,
            String sender,
            String title,
            String received,
            @Nullable String belongsTo,
            String says) {}
}
