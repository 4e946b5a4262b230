package no.kneika.rehearsal.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/** What is done on the same day of every month (månedsrutiner), by people and by the house at night. */
public enum Routine {
    NIGHTLY_JOBS(1),
    ATTEST(8),
    APPROVE(9),
    EXPORT(12),
    VOUCHERS(20),
    RECONCILE(21),
    CLAIMS(22);

    private final int dayOfMonth;

    Routine(int dayOfMonth) {
        this.dayOfMonth = dayOfMonth;
    }

    public static Optional<Routine> on(LocalDate day) {
        return Arrays.stream(values())
                .filter(it -> it.dayOfMonth == day.getDayOfMonth())
                .findFirst();
    }

    /** Whether this month's is behind somebody who begins on a day. */
    public boolean isOver(LocalDate day) {
        return day.getDayOfMonth() > dayOfMonth;
    }

    /** Mentors hand in their months on the last day. */
    public static boolean isHandInDay(LocalDate day) {
        return day.equals(YearMonth.from(day).atEndOfMonth());
    }
}
