package no.kneika.funding.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.kneika.cases.AssessedNeed;
import no.kneika.institution.Semester;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/**
 * How many hours a month of an agreement is likely to take (forventede timer): a usual month's hours, of the weekdays there
 * is teaching or an exam and the student needs a mentor. A month without any is a pause, which NAV writes as 0 hours.
 *
 * @param days the agreement's
 * @param need the days the student needs a mentor; empty when nobody has assessed it
 * @param calendar the institution's semesters
 * @param holiday whether nobody works
 */
public record ExpectedHours(
        int usual, Period days, Optional<AssessedNeed> need, List<Semester> calendar, Predicate<LocalDate> holiday) {

    /** Fewer hours than this are not worth a change at NAV. */
    static final int FEWEST = 2;

    private static final int DECIMALS = 10;

    /** Of the agreed hours; less than this is how months are. */
    private static final int A_PART = 4;

    /** Empty for a month the calendar does not reach. */
    public OptionalInt in(YearMonth month) {
        if (calendar.stream().noneMatch(it -> !it.period().to().isBefore(month.atEndOfMonth())))
            return OptionalInt.empty();
        long weekdays = weekdays(Period.month(month)).count();
        var taken = weekdays(Period.month(month)).map(this::takes).reduce(BigDecimal.ZERO, BigDecimal::add);
        return OptionalInt.of(BigDecimal.valueOf(usual)
                .multiply(taken)
                .divide(BigDecimal.valueOf(weekdays), 0, RoundingMode.HALF_UP)
                .intValueExact());
    }

    private static Stream<LocalDate> weekdays(Period period) {
        return period.from()
                .datesUntil(period.to().plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /** Of a usual weekday: 1 where there is teaching or an exam, more or less in practice, 0 in a pause. */
    private BigDecimal takes(LocalDate day) {
        if (!days.contains(day) || holiday.test(day)) return BigDecimal.ZERO;
        var practice = need.flatMap(it -> it.stretches().stream()
                .filter(stretch -> !stretch.isPause() && stretch.days().contains(day))
                .findFirst());
        // Practice goes on whatever the timetable says.
        if (practice.isPresent())
            return BigDecimal.valueOf(practice.get().perWeek().value())
                    .divide(
                            BigDecimal.valueOf(need.orElseThrow().hoursPerWeek().value()),
                            DECIMALS,
                            RoundingMode.HALF_UP);
        var needed = need.map(it -> it.isNeededOn(day)).orElse(true);
        return needed && isTaught(day) ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private boolean isTaught(LocalDate day) {
        return calendar.stream()
                .anyMatch(it -> it.teaching().contains(day) || it.exams().contains(day));
    }

    /**
     * The hours expected, where they part so much from the agreed ones that NAV should be told before the month begins.
     *
     * @param month the days of one month, with the hours agreed for them
     */
    public OptionalInt parting(Period month, Minutes hours) {
        var expected = in(YearMonth.from(month.from()));
        if (expected.isEmpty()) return expected;
        int agreed = BigDecimal.valueOf(hours.value())
                .divide(BigDecimal.valueOf(60), 0, RoundingMode.HALF_UP)
                .intValueExact();
        int away = Math.abs(agreed - expected.getAsInt());
        return away >= FEWEST && away * A_PART >= agreed ? expected : OptionalInt.empty();
    }
}
