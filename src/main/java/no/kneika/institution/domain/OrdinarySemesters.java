package no.kneika.institution.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.kneika.kernel.Period;

/** The calendar an institution has until it writes its own (semester): spring to July, autumn from August. */
public final class OrdinarySemesters {

    /** @param code "2026-V" or "2026-H" */
    public record Dates(String code, Period period, Period teaching, Period exams) {}

    private OrdinarySemesters() {}

    public static List<Dates> of(int firstYear, int lastYear) {
        return IntStream.rangeClosed(firstYear, lastYear)
                .boxed()
                .flatMap(year -> Stream.of(spring(year), autumn(year)))
                .toList();
    }

    static Dates spring(int year) {
        return new Dates(
                year + "-V",
                new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 7, 31)),
                new Period(LocalDate.of(year, 1, 10), LocalDate.of(year, 5, 20)),
                new Period(LocalDate.of(year, 5, 21), LocalDate.of(year, 6, 20)));
    }

    static Dates autumn(int year) {
        return new Dates(
                year + "-H",
                new Period(LocalDate.of(year, 8, 1), LocalDate.of(year, 12, 31)),
                new Period(LocalDate.of(year, 8, 17), LocalDate.of(year, 11, 28)),
                new Period(LocalDate.of(year, 11, 29), LocalDate.of(year, 12, 20)));
    }
}
