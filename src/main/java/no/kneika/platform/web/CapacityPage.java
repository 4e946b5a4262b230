package no.kneika.platform.web;

import java.util.List;
import no.kneika.kernel.Capacity;

/**
 * In which capacity to act (template {@code web/capacity}), for those who hold more than one.
 *
 * @param action where the choice is sent, as the field {@code as}
 */
public record CapacityPage(String action, List<Choice> choices) {

    public record Choice(String value, Capacity capacity, String personName, String institutionName) {
        public String initials() {
            return new Reader(personName, null, "").initials();
        }

        public String tone() {
            return Page.tone(capacity);
        }
    }
}
