package no.kneika.cases;

import java.util.UUID;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/**
 * Days inside a need that are not like the others (behovsperiode).
 *
 * @param perWeek hours a week while it lasts; zero in a pause
 */
public record NeedStretch(UUID id, Kind kind, Period days, Minutes perWeek) {

    /** What the days are. */
    public enum Kind {
        /** Practice outside the institution (praksis): other hours than usual. */
        PRACTICE,
        /** The weeks of the student's own exams (eksamen): other hours than usual, whatever the calendar says. */
        EXAMS,
        /** Leave, or a stay where no mentor is needed (permisjon): no hours, and nobody has to pay. */
        PAUSE
    }

    public boolean isPause() {
        return kind == Kind.PAUSE;
    }
}
