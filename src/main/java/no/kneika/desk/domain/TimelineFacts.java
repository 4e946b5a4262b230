package no.kneika.desk.domain;

import java.time.LocalDate;
import java.util.List;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/**
 * What the timeline (tidslinja) of a case shows, in the reader's words.
 *
 * @param pauses days nobody has to pay for
 */
public record TimelineFacts(
        List<Cover> covers,
        List<Asked> asked,
        List<Gap> gaps,
        List<Asked> pauses,
        List<Deal> deals,
        List<Used> used,
        List<Claim> claims,
        List<Period> terms) {

    /** Days somebody pays for. */
    public record Cover(Period period, String label, boolean own) {}

    /** Days applied for and not answered. */
    public record Asked(Period period, String label) {}

    /** Days of need nobody pays for (hull). */
    public record Gap(Period period, String label) {}

    /** A contract with a mentor. */
    public record Deal(Period period, String mentor) {}

    /** Hours worked on one grant, day by day, against its total. */
    public record Used(Period period, Minutes granted, List<Day> days, String label) {
        public record Day(LocalDate on, Minutes worked) {}
    }

    /** @param open a deadline that lies ahead; otherwise a claim that was sent */
    public record Claim(LocalDate on, String amount, String state, boolean open) {}
}
