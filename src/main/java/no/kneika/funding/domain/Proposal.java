package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.kneika.cases.AssessedNeed;
import no.kneika.funding.ApplicationView;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/** What an application would ask for if nobody changed it (forslag): rules.md 2. */
public final class Proposal {

    /** Days without a need that are worth an application less: about a month ⚙, which is the least NAV counts. */
    static final long LONG_PAUSE = 28;

    private Proposal() {}

    /**
     * From the day after the last covered day (or from the wished day when nothing is covered), as long as one grant may be,
     * not past the end of the need or of NAV's months. A pause is passed over, and a long one ends it: nobody applies for
     * months without a need, and they would be used.
     *
     * @param covered grants so far
     * @param wished the first day of the need
     * @param need empty when nobody has assessed it
     * @param clock NAV's months; empty for other funders
     */
    public static Period period(
            Collection<Period> covered,
            LocalDate wished,
            Optional<AssessedNeed> need,
            int mostMonths,
            Optional<NavMonths> clock) {
        var last = covered.stream().map(Period::to).max(LocalDate::compareTo);
        var next = last.map(day -> day.plusDays(1)).orElse(wished);
        var from = need.filter(it -> it.needPeriod().contains(next))
                .flatMap(it -> it.firstNeeded(next))
                .orElse(next);
        var whole = need.map(it -> needed(it, new Period(from, longest(from, mostMonths))))
                .orElseGet(() -> new Period(from, longest(from, mostMonths)));
        return clock.flatMap(months -> months.cut(whole)).orElse(whole);
    }

    /**
     * The same, but never for days that are over or in a pause, all of them: nobody asked for so long that it begins today, or
     * when the pause ends.
     */
    public static Period period(
            Collection<Period> covered,
            LocalDate wished,
            Optional<AssessedNeed> need,
            int mostMonths,
            Optional<NavMonths> clock,
            LocalDate today) {
        var next = period(covered, wished, need, mostMonths, clock);
        var tooLate = need.filter(it -> !it.needPeriod().to().isBefore(today))
                .filter(it -> next.to().isBefore(it.firstNeeded(today).orElse(today)))
                .isPresent();
        return tooLate ? period(List.of(), today, need, mostMonths, clock) : next;
    }

    /**
     * The last day of a grant of so many months: 15 August and three months end on 14 November. Where the month has no such
     * number, on its last day: 31 August ends on 30 November, and the next begins on the first. Cut a day short each time,
     * the grants of two years that began on a 31st would be nine.
     */
    public static LocalDate longest(LocalDate from, int months) {
        return WholeMonths.after(from, months).minusDays(1);
    }

    /** What was asked for last; where nothing was, the highest wage the last letter carries. */
    public static HourlyRate rate(List<ApplicationView> earlier, Stream<HourlyRate> ceilings) {
        return earlier.isEmpty()
                ? ceilings.reduce((first, second) -> second).orElse(HourlyRate.of("0"))
                : earlier.getLast().rate();
    }

    /** Not past the end of the need, nor into a long pause. */
    static Period needed(AssessedNeed need, Period days) {
        var to = days.to();
        if (!need.needPeriod().to().isBefore(days.from())
                && need.needPeriod().to().isBefore(to)) to = need.needPeriod().to();
        for (var pause : need.pauses())
            if (pause.days() >= LONG_PAUSE
                    && pause.from().isAfter(days.from())
                    && !pause.from().isAfter(to)) to = pause.from().minusDays(1);
        return new Period(days.from(), to);
    }

    /** Hours a week over a period, as hours in total, up to the next whole hour. */
    public static Minutes hours(Minutes perWeek, Period period) {
        var minutes = Math.ceilDiv(perWeek.value() * period.days(), 7L);
        return Minutes.hours((int) Math.ceilDiv(minutes, 60L));
    }
}
