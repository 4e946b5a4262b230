package no.kneika.people.web;

import java.util.List;
import no.kneika.platform.web.Paging;

/**
 * Everybody who holds a role, or whom a search found, with ready answers.
 *
 * @param newHref empty for those who do not register people
 */
public record PeoplePage(List<Waiting> waiting, List<Row> rows, Paging paging, String search, String newHref) {

    /**
     * A role that waits for the second person.
     *
     * @param why a sentence when the one who looks cannot confirm it, or empty
     */
    public record Waiting(String id, String href, String name, String role, String days, String by, String why) {

        public boolean canConfirm() {
            return why.isEmpty();
        }
    }

    public record Row(String href, String name, List<String> roles) {}
}
