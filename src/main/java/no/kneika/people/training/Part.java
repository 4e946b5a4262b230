package no.kneika.people.training;

import java.util.Locale;
import no.kneika.kernel.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * One made-up person.
 *
 * @param identity a synthetic identity number (month + 80), or null for those who need none
 * @param capacity what they mostly act as; the part one chooses in the training room
 * @param programme name of the programme they study, or null
 * @param year year of study, 0 for those who do not study
 * @param note key of one line about them, or empty for those who are not on the sign-in page
 */
record Part(
        String name,
        @Nullable String identity,
        Capacity capacity,
        @Nullable String programme,
        int year,
        String note) {

    static Part staff(String name, Capacity capacity, String note) {
        return new Part(name, null, capacity, null, 0, note);
    }

    static Part student(String name, String identity, String programme, int year, String note) {
        return new Part(name, identity, Capacity.STUDENT, programme, year, note);
    }

    /** A mentor who studies too. */
    static Part fellow(String name, String identity, String programme, int year, String note) {
        return new Part(name, identity, Capacity.MENTOR, programme, year, note);
    }

    static Part mentor(String name, String identity, String note) {
        return new Part(name, identity, Capacity.MENTOR, null, 0, note);
    }

    boolean studies() {
        return programme != null;
    }

    boolean isPaid() {
        return capacity == Capacity.MENTOR;
    }

    /** "randi.moe@example.no": example.no is reserved, nothing can reach anybody. */
    String email() {
        var ascii = name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("å", "a")
                .replace(' ', '.');
        return ascii + "@example.no";
    }
}
