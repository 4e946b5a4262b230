package no.kneika.platform.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file, and what is known that it speaks of.
 *
 * @param known null when it is new
 * @param card what the line says
 */
public record Match<T>(Line<T> line, @Nullable UUID known, Card card) {}
