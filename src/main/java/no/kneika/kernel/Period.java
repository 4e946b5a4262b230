package no.kneika.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Whole days from and including one date to and including another (periode fra og med, til og med). */
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {

    public Period {
        if (to.isBefore(from)) throw new IllegalArgumentException("a period ends on or after its first day");
    }

    public static Period of(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    public static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean overlaps(Period other) {
        return !to.isBefore(other.from) && !from.isAfter(other.to);
    }

    public Optional<Period> intersection(Period other) {
        if (!overlaps(other)) return Optional.empty();
        return Optional.of(
                new Period(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to));
    }

    /** The shortest period with both in it. */
    public Period hull(Period other) {
        return new Period(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    @Override
    public int compareTo(Period other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : to.compareTo(other.to);
    }

    @Override
    public String toString() {
        return from + "/" + to;
    }
}
