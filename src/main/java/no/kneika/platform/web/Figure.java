package no.kneika.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A number in the open, and what it means in a whole phrase.
 *
 * @param unit small beside the value, for example "kr" or "av 15"
 * @param warns only where money or time is really about to be lost
 */
public record Figure(String value, @Nullable String unit, String meaning, boolean warns) {}
