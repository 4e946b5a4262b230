package no.kneika.claims.domain;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.kernel.Period;

/** The half year collective claims are sent for (halvår): the one a grant's last day falls in. */
public record HalfYear(int year, int half) implements Comparable<HalfYear> {

    public static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    /** @param code {@code 2026-2} */
    public static Optional<HalfYear> read(String code) {
        return code.matches("[12]\\d{3}-[12]")
                ? Optional.of(new HalfYear(Integer.parseInt(code.substring(0, 4)), code.charAt(5) - '0'))
                : Optional.empty();
    }

    public Period period() {
        return half == 1
                ? new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30))
                : new Period(LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31));
    }

    public String code() {
        return year + "-" + half;
    }

    @Override
    public int compareTo(HalfYear other) {
        return code().compareTo(other.code());
    }
}
