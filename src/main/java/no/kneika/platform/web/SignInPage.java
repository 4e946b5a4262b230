package no.kneika.platform.web;

import java.util.List;
import no.kneika.kernel.Capacity;

/**
 * The way in (template {@code web/sign-in}): in training the people one can be, otherwise the logins one can use.
 *
 * @param action where the choice of a person is sent, as the field {@code who}
 */
public record SignInPage(String action, List<Group> groups, List<Login> logins) {

    /** @param heading in the reader's language, for example "Studenter" */
    public record Group(String heading, List<Someone> people) {}

    /**
     * @param value what is sent when they are chosen
     * @param note one line about them, in the reader's language; may be empty
     */
    public record Someone(String value, String name, Capacity capacity, String note) {
        public String initials() {
            return new Reader(name, null, "").initials();
        }

        public String tone() {
            return Page.tone(capacity);
        }
    }

    /** @param label for example "Feide" */
    public record Login(String href, String label, String note) {}
}
