package no.kneika.platform.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line in a quiet list: when, who or what, and what happened.
 *
 * @param when as the reader says it, for example "i går"
 * @param at the very date, where there is one
 * @param name what stands first, linked when {@code href} is given
 */
public record Event(
        String when,
        @Nullable LocalDate at,
        @Nullable String name,
        @Nullable String href,
        String text) {}
