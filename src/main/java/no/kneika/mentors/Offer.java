package no.kneika.mentors;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;

/**
 * What somebody in the mentor bank (mentorbanken) has offered. They offered it themselves; nobody is searched otherwise.
 *
 * @param week the most they want to work a week, over all assignments
 * @param programme name of the programme they take or took; anything for somebody who is no student
 * @param year year of the programme, 0 for somebody who is no student
 * @param about a few words of their own
 */
public record Offer(
        UUID id, PersonId person, Minutes week, String programme, int year, String about, List<Course> courses) {

    /** @param grade A to E, empty when they have none yet */
    public record Course(String name, Optional<Character> grade, boolean takingNow) {}
}
