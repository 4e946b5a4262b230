package no.kneika.institution;

import org.jspecify.annotations.Nullable;

/**
 * A NAV office (NAV-kontor), where a student's adviser works.
 *
 * @param number enhetsnummer, four digits
 * @param county fylke
 * @param region number of NAV's region, or null where it is not known
 * @param isSure whether NAV's own list of 2026 has it; one that it does not have may be merged away
 */
public record NavOffice(
        String number, String name, String county, @Nullable String region, boolean isSure) {}
