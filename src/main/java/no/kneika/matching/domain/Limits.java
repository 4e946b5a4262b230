package no.kneika.matching.domain;

import no.kneika.kernel.Minutes;

/**
 * The limits of the rulebook that matching asks about.
 *
 * @param weekAtMost hours a week in all, 40 unless the institution says otherwise
 * @param gradeOrBetter the wish for a grade, C unless the institution says otherwise
 */
public record Limits(Minutes weekAtMost, char gradeOrBetter) {}
