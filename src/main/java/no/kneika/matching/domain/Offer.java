package no.kneika.matching.domain;

import java.util.List;
import java.util.Optional;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;

/**
 * What somebody in the mentor bank has offered.
 *
 * @param week the most they want to work a week, over all assignments
 * @param taken what their running assignments already take a week
 * @param conflicts students they have declared a conflict about
 */
public record Offer(
        PersonId person,
        String programme,
        int year,
        Minutes week,
        Minutes taken,
        List<Course> courses,
        List<PersonId> conflicts) {

    /** @param grade the letter they got, or empty when they have not been graded */
    public record Course(String name, Optional<Character> grade, boolean takingNow) {}

    public Optional<Course> course(String name) {
        return courses.stream()
                .filter(c -> c.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
