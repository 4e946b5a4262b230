package no.kneika.hours.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import no.kneika.hours.HourEntry;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/**
 * How many hours there will be for the exam at the pace of late (timer til eksamen). rules.md 4: hours can be saved.
 *
 * @param left what is left today
 * @param perWeek the pace: what the last four weeks took, by the week
 * @param atExam what is left on the day of the exam at that pace
 * @param runsOut the day the last hour is used, when that is before the exam
 * @param toKeep what a week can take from now on and leave what is kept; empty when less than a week is left
 * @param covered whether the hours are granted up to and including the exam
 */
public record ExamForecast(
        Plan plan,
        Verdict verdict,
        Minutes left,
        Minutes perWeek,
        Minutes atExam,
        Optional<LocalDate> runsOut,
        Optional<Minutes> toKeep,
        boolean covered) {

    /** The pace is that of so many days: a week is too few, a semester too slow to change. */
    static final int WINDOW = 28;

    private static final int LEAST = 7;

    /** The exam, and what is kept for it. */
    public record Plan(LocalDate examOn, Minutes kept) {}

    /** What the pace leads to. */
    public enum Verdict {
        /** There will be as much as is kept, or more. */
        KEEPS,
        /** Something will be left, and less than is kept. */
        SHORT,
        /** Nothing will be left. */
        RUNS_OUT,
        /** Nothing was worked lately, so there is no pace. */
        NO_PACE,
        /** The exam has been. */
        OVER
    }

    /**
     * @param period the funding that covers today
     * @param worked mentoring that counts, of the whole period
     */
    public static ExamForecast of(LocalDate today, Plan plan, Period period, Minutes left, List<HourEntry> worked) {
        boolean covered = !plan.examOn().isAfter(period.to());
        long ahead = ChronoUnit.DAYS.between(today, plan.examOn());
        var since = since(today, period);
        long days = ChronoUnit.DAYS.between(since, today) + 1;
        long lately = worked.stream()
                .filter(e -> !e.day().isBefore(since) && !e.day().isAfter(today))
                .mapToLong(e -> e.minutes().value())
                .sum();
        var perWeek = new Minutes(Math.toIntExact(half(lately * 7, days)));
        if (ahead <= 0)
            return new ExamForecast(
                    plan, Verdict.OVER, left, perWeek, left, Optional.empty(), Optional.empty(), covered);
        var used = new Minutes(Math.toIntExact(half(lately * ahead, days)));
        var atExam = left.minusDownToZero(used);
        var runsOut = lately > 0 && used.compareTo(left) >= 0
                ? Optional.of(today.plusDays((left.value() * days + lately - 1) / lately))
                : Optional.<LocalDate>empty();
        var toKeep = ahead < LEAST || plan.kept().compareTo(left) > 0
                ? Optional.<Minutes>empty()
                : Optional.of(new Minutes(
                        Math.toIntExact(left.minusDownToZero(plan.kept()).value() * 7L / ahead)));
        return new ExamForecast(
                plan, verdict(plan, lately, atExam, runsOut), left, perWeek, atExam, runsOut, toKeep, covered);
    }

    private static Verdict verdict(Plan plan, long lately, Minutes atExam, Optional<LocalDate> runsOut) {
        if (lately == 0) return atExam.compareTo(plan.kept()) < 0 ? Verdict.SHORT : Verdict.NO_PACE;
        if (runsOut.isPresent()) return Verdict.RUNS_OUT;
        return atExam.compareTo(plan.kept()) < 0 ? Verdict.SHORT : Verdict.KEEPS;
    }

    /** Four weeks back, or since the hours began; at least a week, so that the first meeting is not a pace. */
    private static LocalDate since(LocalDate today, Period period) {
        var since = today.minusDays(WINDOW - 1L);
        if (since.isBefore(period.from())) since = period.from();
        var least = today.minusDays(LEAST - 1L);
        return since.isAfter(least) ? least : since;
    }

    /** What is left on a day ahead, at the pace. */
    public Minutes leftOn(LocalDate today, LocalDate day) {
        long ahead = Math.max(0, ChronoUnit.DAYS.between(today, day));
        return left.minusDownToZero(new Minutes(Math.toIntExact(half(perWeek.value() * ahead, 7))));
    }

    private static long half(long part, long whole) {
        return (2 * part + whole) / (2 * whole);
    }
}
