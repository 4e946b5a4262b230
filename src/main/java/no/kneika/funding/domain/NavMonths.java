package no.kneika.funding.domain;

import java.time.LocalDate;
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
    private final int undated;

    private NavMonths(List<Period> intervals, int limit, int undated) {
        this.intervals = intervals;
        this.limit = limit;
        this.undated = undated;
    }

    /** @param limit months in all by the rulebook */
    public static NavMonths of(Collection<Period> grants, int limit) {
        return of(grants, limit, 0);
    }

    /** @param undated whole months NAV has paid that nobody knows the dates of: they count, and overlap with nothing */
    static NavMonths of(Collection<Period> grants, int limit, int undated) {
        return new NavMonths(merge(grants), limit, undated);
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

    /** Whole months of days in a row. */
    public static int wholeMonths(Period days) {
        return WholeMonths.in(days);
    }

    /** And the days beyond them. */
    public static int spareDays(Period days) {
        return WholeMonths.spareDays(days);
    }

    public List<Period> intervals() {
        return intervals;
    }

    /** Whole months used, over all intervals. */
    public int months() {
        return undated + intervals.stream().mapToInt(WholeMonths::in).sum();
    }

    /** Months in all that NAV may pay. */
    public int limit() {
        return limit;
    }

    /** Spare days used beyond the whole months, over all intervals. */
    public int spareDays() {
        return intervals.stream().mapToInt(WholeMonths::spareDays).sum();
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
        while (!to.isBefore(asked.from()) && and(new Period(asked.from(), to)).isPassed()) to = to.minusDays(1);
        return to.isBefore(asked.from()) ? Optional.empty() : Optional.of(new Period(asked.from(), to));
    }

    /** The clock when NAV pays these days too. */
    public NavMonths and(Period more) {
        var all = new ArrayList<>(intervals);
        all.add(more);
        return of(all, limit, undated);
    }

    /** NAV may not pay for this day: all the months are used. */
    public boolean areUsedBy(LocalDate day) {
        return cut(new Period(day, day)).isEmpty();
    }

    /** More is granted than NAV may pay. */
    boolean isPassed() {
        return lastDay().filter(last -> last.isBefore(intervals.getLast().to())).isPresent();
    }

    /** From this day student and coordinator are warned: this many months before the day after the last. */
    public Optional<LocalDate> warnFrom(int monthsLeft) {
        return lastDay().map(last -> last.plusDays(1).minusMonths(monthsLeft));
    }

    // rules.md 2: first day of the current interval + (36 - months of earlier intervals) - their spare days - 1
    private LocalDate lastDayWhenFrom(LocalDate first, int earlier) {
        var before = intervals.subList(0, earlier);
        int months = before.stream().mapToInt(WholeMonths::in).sum();
        int days = before.stream().mapToInt(WholeMonths::spareDays).sum();
        // Months used elsewhere may be more than there are: then the last day lies before the first.
        return WholeMonths.after(first, limit - undated - months)
                .minusDays(days)
                .minusDays(1);
    }
}
