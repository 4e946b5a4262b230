package no.kneika.institution;

/** A faculty (fakultet) as an imported register says it. */
public record FacultyRow(String code, String name) {}
