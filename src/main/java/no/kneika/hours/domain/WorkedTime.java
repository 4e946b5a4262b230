package no.kneika.hours.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.kneika.kernel.Minutes;

/**
 * When somebody worked and how long: from one clock time to another, or a length alone.
 *
 * @param day the day it began
 * @param span the exact time, when it was told
 */
public record WorkedTime(LocalDate day, Optional<Span> span, Minutes minutes) {

    /** From and including one moment to another, both with the zone they were read in. */
    public record Span(ZonedDateTime starts, ZonedDateTime ends) {

        public boolean overlaps(Span other) {
            return starts.isBefore(other.ends) && other.starts.isBefore(ends);
        }
    }

    public static WorkedTime lasting(LocalDate day, Minutes minutes) {
        return new WorkedTime(day, Optional.empty(), minutes);
    }

    /**
     * An end at or before the start is on the next day. The length is the time that really passed, so the night the clocks
     * go back has an hour more (rules.md 4).
     */
    public static WorkedTime between(LocalDate day, LocalTime start, LocalTime end, ZoneId zone) {
        var starts = day.atTime(start).atZone(zone);
        var ends = (end.isAfter(start) ? day : day.plusDays(1)).atTime(end).atZone(zone);
        var minutes = Math.max(0, Math.toIntExact(Duration.between(starts, ends).toMinutes()));
        return new WorkedTime(day, Optional.of(new Span(starts, ends)), new Minutes(minutes));
    }

    /** How much fell on each calendar day. A length alone falls on its day. */
    public Map<LocalDate, Minutes> perDay() {
        var days = new TreeMap<LocalDate, Minutes>();
        if (span.isEmpty()) {
            days.put(day, minutes);
            return days;
        }
        var at = span.get().starts();
        while (at.isBefore(span.get().ends())) {
            var midnight = at.toLocalDate().plusDays(1).atStartOfDay(at.getZone());
            var until =
                    midnight.isBefore(span.get().ends()) ? midnight : span.get().ends();
            days.put(at.toLocalDate(), new Minutes((int)
                    Duration.between(at, until).toMinutes()));
            at = until;
        }
        return days;
    }
}
