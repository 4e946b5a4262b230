package no.kneika.institution;

import org.jspecify.annotations.Nullable;

/**
 * A NAV office (NAV-kontor), where a student's adviser works.
 *
 * @param number enhetsnummer, four digits
 * @param county fylke
 * @param region number of NAV's region, or null where it is not known
 */
public record NavOffice(
        String number, String name, String county, @Nullable String region) {}
