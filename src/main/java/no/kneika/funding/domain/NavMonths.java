package no.kneika.funding.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.kneika.kernel.Period;

/**
 * The clock of NAV's 36 months (rules.md 2). Overlapping and adjoining grants are one interval; each interval counts in
 * whole months and spare days from its first day.
 */
public final class NavMonths {

    private final List<Period> intervals;
    private final int limit;

    private NavMonths(List<Period> intervals, int limit) {
        this.intervals = intervals;
        this.limit = limit;
    }

    /** @param limit months in all by the rulebook */
    public static NavMonths of(Collection<Period> grants, int limit) {
        return new NavMonths(merge(grants), limit);
    }

    /** The covered days as intervals that neither overlap nor adjoin, in order. */
    public static List<Period> merge(Collection<Period> grants) {
        var merged = new ArrayList<Period>();
        for (var next : grants.stream().sorted().toList()) {
            if (merged.isEmpty() || next.from().isAfter(merged.getLast().to().plusDays(1))) {
                merged.add(next);
            } else if (next.to().isAfter(merged.getLast().to())) {
                merged.add(new Period(merged.removeLast().from(), next.to()));
            }
        }
        return List.copyOf(merged);
    }

    public List<Period> intervals() {
        return intervals;
    }

    /** Whole months used, over all intervals. */
    public int months() {
        return intervals.stream().mapToInt(NavMonths::wholeMonths).sum();
    }

    /** Spare days used beyond the whole months, over all intervals. */
    public int spareDays() {
        return intervals.stream().mapToInt(NavMonths::spareDays).sum();
    }

    /** The last day NAV may pay when the newest interval goes on; empty when nothing is used yet. */
    public Optional<LocalDate> lastDay() {
        return intervals.isEmpty()
                ? Optional.empty()
                : Optional.of(lastDayWhenFrom(intervals.getLast().from(), intervals.size() - 1));
    }

    /** The last day NAV may pay for support that starts on a day, whether it goes on or begins anew after a gap. */
    public LocalDate lastDayFor(LocalDate start) {
        for (int i = intervals.size() - 1; i >= 0; i--) {
            var interval = intervals.get(i);
            var goesOn = !start.isBefore(interval.from())
                    && !start.isAfter(interval.to().plusDays(1));
            if (goesOn) return lastDayWhenFrom(interval.from(), i);
        }
        var earlier =
                (int) intervals.stream().filter(i -> i.to().isBefore(start)).count();
        return lastDayWhenFrom(start, earlier);
    }

    /**
     * The asked period as far as NAV may pay for it; empty when it may not pay for the first day. Days that are granted
     * after it count too: a letter may come late and fill a gap.
     */
    public Optional<Period> cut(Period asked) {
        var last = lastDayFor(asked.from());
        var to = asked.to().isAfter(last) ? last : asked.to();
        while (!to.isBefore(asked.from()) && with(new Period(asked.from(), to)).isPassed()) to = to.minusDays(1);
        return to.isBefore(asked.from()) ? Optional.empty() : Optional.of(new Period(asked.from(), to));
    }

    private NavMonths with(Period more) {
        var all = new ArrayList<>(intervals);
        all.add(more);
        return of(all, limit);
    }

    private boolean isPassed() {
        return lastDay().filter(last -> last.isBefore(intervals.getLast().to())).isPresent();
    }

    /** From this day student and coordinator are warned: this many months before the day after the last. */
    public Optional<LocalDate> warnFrom(int monthsLeft) {
        return lastDay().map(last -> last.plusDays(1).minusMonths(monthsLeft));
    }

    // rules.md 2: first day of the current interval + (36 - months of earlier intervals) - their spare days - 1
    private LocalDate lastDayWhenFrom(LocalDate first, int earlier) {
        var before = intervals.subList(0, earlier);
        int months = before.stream().mapToInt(NavMonths::wholeMonths).sum();
        int days = before.stream().mapToInt(NavMonths::spareDays).sum();
        return first.plusMonths(limit - months).minusDays(days).minusDays(1);
    }

    private static int wholeMonths(Period interval) {
        return (int) ChronoUnit.MONTHS.between(interval.from(), interval.to().plusDays(1));
    }

    private static int spareDays(Period interval) {
        var afterMonths = interval.from().plusMonths(wholeMonths(interval));
        return (int) ChronoUnit.DAYS.between(afterMonths, interval.to().plusDays(1));
    }
}
