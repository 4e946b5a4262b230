package no.kneika.kernel;

import java.util.Collection;

/** A length of worked or granted time in whole minutes; never negative. */
public record Minutes(int value) implements Comparable<Minutes> {

    public static final Minutes ZERO = new Minutes(0);

    public Minutes {
        if (value < 0) throw new IllegalArgumentException("time is never negative");
    }

    public static Minutes of(int hours, int minutes) {
        return new Minutes(hours * 60 + minutes);
    }

    public static Minutes hours(int hours) {
        return of(hours, 0);
    }

    public static Minutes sum(Collection<Minutes> all) {
        return all.stream().reduce(ZERO, Minutes::plus);
    }

    public Minutes plus(Minutes other) {
        return new Minutes(Math.addExact(value, other.value));
    }

    /** What is left; zero when the other is larger. */
    public Minutes minusDownToZero(Minutes other) {
        return new Minutes(Math.max(0, value - other.value));
    }

    public Minutes min(Minutes other) {
        return value <= other.value ? this : other;
    }

    public boolean isZero() {
        return value == 0;
    }

    @Override
    public int compareTo(Minutes other) {
        return Integer.compare(value, other.value);
    }

    /** "50:20". */
    @Override
    public String toString() {
        return "%d:%02d".formatted(value / 60, value % 60);
    }
}
