package no.kneika.institution;

import org.jspecify.annotations.Nullable;

/**
 * A NAV unit that settles claims (tiltaksenhet), or a region's own unit.
 *
 * @param number enhetsnummer, four digits
 * @param type TILTAK, FYLKE ...
 * @param region number of its region, its own for a region
 */
public record NavUnit(
        String number, String name, String type, @Nullable String region) {}
