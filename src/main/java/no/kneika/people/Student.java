package no.kneika.people;

import no.kneika.institution.ProgrammeId;
import no.kneika.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person's studies at the institution (student).
 *
 * @param number student number
 * @param programme null while it is not known
 * @param year year of the programme, from 1
 */
public record Student(
        PersonId person, String number, @Nullable ProgrammeId programme, int year) {}
