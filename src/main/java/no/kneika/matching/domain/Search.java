package no.kneika.matching.domain;

import java.util.List;
import java.util.Set;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;

/**
 * What a case needs of a mentor.
 *
 * @param noteTaking somebody who takes notes must take the course now
 * @param refused mentors the student has turned down
 * @param already mentors who help the student now
 */
public record Search(
        PersonId student,
        String programme,
        int year,
        List<String> courses,
        Minutes week,
        boolean noteTaking,
        Set<PersonId> refused,
        Set<PersonId> already) {}
