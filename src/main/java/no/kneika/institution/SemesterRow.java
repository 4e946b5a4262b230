package no.kneika.institution;

import no.kneika.kernel.Period;

/** A semester of the calendar (studieåret) as an imported register says it; the code is "2026-H" or "2027-V". */
public record SemesterRow(String code, Period period, Period teaching, Period exams) {}
