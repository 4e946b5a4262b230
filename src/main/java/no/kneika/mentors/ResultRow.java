package no.kneika.mentors;

/**
 * What somebody got in a course (resultat) as an imported register says it.
 *
 * @param course code of the course
 * @param grade A to F, or PASS and FAIL where the course has no letters
 */
public record ResultRow(String studentNumber, String course, String grade) {}
