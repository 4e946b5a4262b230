package no.kneika.institution;

/**
 * A course (emne).
 *
 * @param code for example "BAC1010"
 * @param students how many take it now, so that a posting can be widened when they are few
 */
public record Course(CourseId id, ProgrammeId programme, String code, String name, int students) {}
