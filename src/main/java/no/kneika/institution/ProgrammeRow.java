package no.kneika.institution;

import org.jspecify.annotations.Nullable;

/**
 * A programme of study (studieprogram) as an imported register says it. What is null is left as it is, or is ordinary.
 *
 * @param faculty code or name of its faculty
 */
public record ProgrammeRow(
        String code,
        String name,
        @Nullable String nameNn,
        @Nullable String nameEn,
        String faculty,
        @Nullable String level,
        @Nullable Integer students) {}
