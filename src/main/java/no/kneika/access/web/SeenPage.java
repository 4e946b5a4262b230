package no.kneika.access.web;

import java.util.List;
import no.kneika.platform.web.Event;

/**
 * What "Hvem har sett" shows.
 *
 * @param older address of the lines before these, or empty
 */
public record SeenPage(List<Event> lines, String older) {

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public boolean hasOlder() {
        return !older.isEmpty();
    }
}
