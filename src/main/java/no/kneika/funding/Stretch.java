package no.kneika.funding;

import java.util.Collection;
import java.util.List;
import no.kneika.kernel.Period;

/**
 * The days around some days of a case that no grant crosses the edge of (strekk). Which grant carries which minute in it, and
 * what of its cost can be claimed, is decided by what lies in it alone: three years of history need not be read for a month.
 */
public final class Stretch {

    private Stretch() {}

    /**
     * The shortest stretch that has all these days in it.
     *
     * @param grants of one case, in their newest versions
     */
    public static Period around(Period days, Collection<Grant> grants) {
        return among(grants.stream().map(Grant::period).toList(), days);
    }

    /** The same, of the grants' periods. */
    public static Period among(List<Period> grants, Period days) {
        var wider = grants.stream().filter(days::overlaps).reduce(days, Period::hull);
        return wider.equals(days) ? days : among(grants, wider);
    }
}
