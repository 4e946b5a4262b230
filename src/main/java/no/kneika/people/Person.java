package no.kneika.people;

import java.time.LocalDate;
import no.kneika.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person an institution knows. The identity number is never part of it; see {@link People#identityNumber}.
 *
 * @param name as it is said
 * @param email for work and study; null when none is known
 * @param birthDate null when it is not known
 * @param employeeNumber number in payroll (ansattnummer) for those who are paid, or null
 */
public record Person(
        PersonId id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate birthDate,
        WrittenForm written,
        @Nullable String employeeNumber) {

    /** "TL" for Tuva Lie. */
    public String initials() {
        return initialsOf(name);
    }

    /** "Tuva" for Tuva Lie. */
    public String firstName() {
        return name.split(" ", 2)[0];
    }

    /** First letter of the first and of the last word. */
    public static String initialsOf(String name) {
        var words = name.strip().split("\\s+");
        var first = words[0].substring(0, 1);
        return words.length == 1 ? first : first + words[words.length - 1].substring(0, 1);
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
