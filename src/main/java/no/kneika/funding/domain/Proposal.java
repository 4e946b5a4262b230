package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.kneika.funding.ApplicationView;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/** What an application would ask for if nobody changed it (forslag): rules.md 2. */
public final class Proposal {

    private Proposal() {}

    /**
     * From the day after the last covered day (or from the wished day when nothing is covered), as long as one grant may be,
     * not past the end of the need or of NAV's months.
     *
     * @param covered grants so far
     * @param wished the first day of the need
     * @param need empty when nobody has assessed it
     * @param clock NAV's months; empty for other funders
     */
    public static Period period(
            Collection<Period> covered,
            LocalDate wished,
            Optional<Period> need,
            int mostMonths,
            Optional<NavMonths> clock) {
        var last = covered.stream().map(Period::to).max(LocalDate::compareTo);
        var from = last.map(day -> day.plusDays(1)).orElse(wished);
        var to = longest(from, mostMonths);
        if (need.isPresent()
                && !need.get().to().isBefore(from)
                && need.get().to().isBefore(to)) to = need.get().to();
        var whole = new Period(from, to);
        return clock.flatMap(months -> months.cut(whole)).orElse(whole);
    }

    /** The same, but never for days that are all over: nobody was asked for so long that it begins today. */
    public static Period period(
            Collection<Period> covered,
            LocalDate wished,
            Optional<Period> need,
            int mostMonths,
            Optional<NavMonths> clock,
            LocalDate today) {
        var next = period(covered, wished, need, mostMonths, clock);
        var over = next.to().isBefore(today)
                && need.filter(it -> !it.to().isBefore(today)).isPresent();
        return over ? period(List.of(), today, need, mostMonths, clock) : next;
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

    /** Hours a week over a period, as hours in total, up to the next whole hour. */
    public static Minutes hours(Minutes perWeek, Period period) {
        var minutes = Math.ceilDiv(perWeek.value() * period.days(), 7L);
        return Minutes.hours((int) Math.ceilDiv(minutes, 60L));
    }
}
