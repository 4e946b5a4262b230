package no.kneika.hours.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Reason;

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
     * go back has an hour more (rules.md 4). In the hour that comes twice that night the shortest reading is meant: 2.45 to
     * 2.15 is half an hour.
     */
    public static WorkedTime between(LocalDate day, LocalTime start, LocalTime end, ZoneId zone) {
        var starts = day.atTime(start).atZone(zone);
        var again = day.atTime(end).atZone(zone).withLaterOffsetAtOverlap();
        var ends = end.isAfter(start)
                ? day.atTime(end).atZone(zone)
                : day.plusDays(1).atTime(end).atZone(zone);
        if (!end.isAfter(start) && isTwice(day, start, zone) && again.isAfter(starts)) ends = again;
        var minutes = Math.max(0, Math.toIntExact(Duration.between(starts, ends).toMinutes()));
        return new WorkedTime(day, Optional.of(new Span(starts, ends)), new Minutes(minutes));
    }

    /** The same of clock times as they were written, where the one that was skipped in spring is told. */
    public static Decision<WorkedTime> read(LocalDate day, LocalTime start, LocalTime end, ZoneId zone) {
        var skipped = new ArrayList<Reason>();
        if (isNever(day, start, zone)) skipped.add(never(day, start).at("starts"));
        var lastDay = end.isAfter(start) ? day : day.plusDays(1);
        if (isNever(lastDay, end, zone)) skipped.add(never(lastDay, end).at("ends"));
        return skipped.isEmpty() ? Decision.accepted(between(day, start, end, zone)) : new Decision.Refused<>(skipped);
    }

    private static Reason never(LocalDate day, LocalTime time) {
        return Reason.of("clock-skipped", "rules.md 4", day, time.toString());
    }

    private static boolean isNever(LocalDate day, LocalTime time, ZoneId zone) {
        return zone.getRules().getValidOffsets(day.atTime(time)).isEmpty();
    }

    private static boolean isTwice(LocalDate day, LocalTime time, ZoneId zone) {
        return zone.getRules().getValidOffsets(day.atTime(time)).size() == 2;
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
