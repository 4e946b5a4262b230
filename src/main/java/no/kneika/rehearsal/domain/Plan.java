package no.kneika.rehearsal.domain;

import java.time.LocalDate;
import java.time.Month;
import no.kneika.kernel.Period;

/**
 * What is rehearsed (prøveplanen).
 *
 * @param students each with a mentor and a need that lasts all the months
 * @param grantMonths the longest grant; a last one that is shorter is a grant too
 * @param lettersWithin the most days NAV takes to answer an application
 * @param allPapers every paper is pressed to PDF, not a sample
 * @param regimes who pays, and when somebody else takes over
 */
public record Plan(
        int students, int months, int grantMonths, long seed, int lettersWithin, boolean allPapers, Regimes regimes) {

    /** Everybody is paid for by claims. */
    public Plan(int students, int months, int grantMonths, long seed, int lettersWithin, boolean allPapers) {
        this(students, months, grantMonths, seed, lettersWithin, allPapers, Regimes.ORDINARY);
    }

    /** An autumn semester of the years when every NAV grant was claimed afterwards (rules.md 2: agreements from 2026). */
    public static final LocalDate FIRST_DAY = LocalDate.of(2022, Month.AUGUST, 15);

    /** rules.md 2: NAV pays for a mentor in 36 months, and not one more. */
    public static final int MOST_MONTHS = 36;

    /** The days support is needed. */
    public Period need() {
        return new Period(FIRST_DAY, FIRST_DAY.plusMonths(months).minusDays(1));
    }

    /** The last day of the grant a day lies in, when every letter comes in time. */
    public LocalDate grantEnds(LocalDate day) {
        var to = FIRST_DAY;
        while (!to.isAfter(day)) to = to.plusMonths(grantMonths);
        var last = to.minusDays(1);
        return last.isAfter(need().to()) ? need().to() : last;
    }
}
