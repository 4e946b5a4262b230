package no.kneika.funding;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.kernel.Minutes;

/**
 * What was answered when the support was to go on (nedtrapping), rules.md 6: the student's view first.
 *
 * @param from the first day that was asked about
 * @param perWeek of an answer that fewer hours are enough
 */
public record Tapering(
        LocalDate from, Answer answer, Optional<Minutes> perWeek, boolean byStudent, LocalDate answeredOn) {

    /** How much from here. */
    public enum Answer {
        SAME,
        FEWER,
        STOP
    }
}
