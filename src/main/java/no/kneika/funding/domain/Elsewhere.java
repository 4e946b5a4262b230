package no.kneika.funding.domain;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import no.kneika.kernel.Period;

/**
 * What the grants of a case do not tell about NAV's months (rules.md 2).
 *
 * @param days NAV has paid for the same student: in earlier cases here, and at other institutions where the student consents
 * @param undated whole months used elsewhere that nobody knows the dates of
 * @param extra months beyond the rulebook's that an approver has recorded
 */
public record Elsewhere(List<Period> days, int undated, int extra) {

    public static final Elsewhere NOTHING = new Elsewhere(List.of(), 0, 0);

    public Elsewhere {
        days = List.copyOf(days);
    }

    /** The clock of a case. @param limit months in all by the rulebook */
    public NavMonths with(Collection<Period> grants, int limit) {
        return NavMonths.of(Stream.concat(grants.stream(), days.stream()).toList(), limit + extra, undated);
    }
}
