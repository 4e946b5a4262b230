package no.kneika.institution;

import org.jspecify.annotations.Nullable;

/**
 * A course (emne) as an imported register says it.
 *
 * @param programme code or name of its programme
 */
public record CourseRow(
        String code,
        String name,
        String programme,
        @Nullable Integer students) {}
