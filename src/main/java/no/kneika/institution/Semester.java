package no.kneika.institution;

import no.kneika.kernel.Period;

/**
 * A semester at one institution.
 *
 * @param code "2026-V" (vår) or "2026-H" (høst)
 * @param period first to last day
 * @param teaching when there is teaching (undervisningsperiode)
 * @param exams when there are exams (eksamensperiode)
 */
public record Semester(SemesterId id, String code, Period period, Period teaching, Period exams) {}
