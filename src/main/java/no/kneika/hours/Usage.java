package no.kneika.hours;

import java.util.Optional;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/**
 * Hours used and left (forbruk) in the funding that covers a day, or the nearest one when none does.
 *
 * @param period from the first to the last day of that funding; empty when the case has none
 * @param unfunded minutes worked above the totals of grants that covered the day (ufinansierte timer)
 * @param uncovered minutes worked on days no grant covers (on a verbal yes, or at the institution's risk)
 * @param expected what an even pace would have used by now
 * @param pace the verdict in one word
 */
public record Usage(
        Optional<Period> period,
        Minutes granted,
        Minutes used,
        Minutes left,
        Minutes unfunded,
        Minutes uncovered,
        Minutes expected,
        Pace pace) {

    /** How the use compares with an even pace (jevnt forbruk). */
    public enum Pace {
        /** Within a tenth of the total. */
        EVEN,
        SLOWER,
        FASTER,
        USED_UP,
        /** Nothing granted to compare with. */
        NONE
    }

    public static final Usage NOTHING = new Usage(
            Optional.empty(),
            Minutes.ZERO,
            Minutes.ZERO,
            Minutes.ZERO,
            Minutes.ZERO,
            Minutes.ZERO,
            Minutes.ZERO,
            Pace.NONE);
}
