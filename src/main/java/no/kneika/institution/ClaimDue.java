package no.kneika.institution;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.Stream;
import no.kneika.kernel.Period;

/** When a claim for a grant's period must be in (kravfrist), rules.md 5. */
public sealed interface ClaimDue {

    LocalDate of(Period period);

    /** HK-dir 5.5: two months after the period in most places. */
    record MonthsAfter(int months) implements ClaimDue {

        @Override
        public LocalDate of(Period period) {
            return period.to().plusMonths(months);
        }
    }

    /**
     * One date after the exams of each semester, where the unit agrees. It is the first of the two that leaves a month after
     * the period's last day, because hours are paid the month after they are worked. The dates stand in the rulebook and
     * not in the calendar: a calendar that is corrected would move the deadlines of old grants.
     */
    record AfterExams(MonthDay autumn, MonthDay spring) implements ClaimDue {

        @Override
        public LocalDate of(Period period) {
            var earliest = period.to().plusMonths(1);
            return Stream.of(earliest.getYear(), earliest.getYear() + 1)
                    .flatMap(year -> Stream.of(autumn.atYear(year), spring.atYear(year)))
                    .filter(day -> !day.isBefore(earliest))
                    .min(LocalDate::compareTo)
                    .orElseThrow();
        }
    }
}
