package no.kneika.people;

import org.jspecify.annotations.Nullable;

/**
 * A student as an imported register says it.
 *
 * @param number student number
 * @param programme code or name of the programme of study; null leaves it as it is
 * @param year year of the programme, from 1; null leaves it as it is
 */
public record StudentRow(
        String number,
        PersonRow person,
        @Nullable String programme,
        @Nullable Integer year) {}
