package no.kneika.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/**
 * The figures of the newest assessment, which say nothing about health: how much help, and for how long.
 *
 * @param hoursPerWeek usually
 * @param stretches practice and pauses, which never overlap, the first one first
 */
public record AssessedNeed(
        CaseId caseId,
        int version,
        Minutes hoursPerWeek,
        Period needPeriod,
        LocalDate assessedOn,
        List<NeedStretch> stretches) {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final long MINUTES_OF_AN_HOUR = 60;

    public AssessedNeed {
        stretches = stretches.stream()
                .sorted(Comparator.comparing(NeedStretch::days))
                .toList();
    }

    /** Alike from the first day to the last. */
    public AssessedNeed(CaseId caseId, int version, Minutes hoursPerWeek, Period needPeriod, LocalDate assessedOn) {
        this(caseId, version, hoursPerWeek, needPeriod, assessedOn, List.of());
    }

    public AssessedNeed with(List<NeedStretch> told) {
        return new AssessedNeed(caseId, version, hoursPerWeek, needPeriod, assessedOn, told);
    }

    /** The days nobody has to pay for (pauser). */
    public List<Period> pauses() {
        return stretches.stream()
                .filter(NeedStretch::isPause)
                .map(NeedStretch::days)
                .toList();
    }

    public boolean isNeededOn(LocalDate day) {
        if (!needPeriod.contains(day)) return false;
        for (var stretch : stretches) if (stretch.isPause() && stretch.days().contains(day)) return false;
        return true;
    }

    /** The first day somebody must pay for, from a day on: a pause is passed over. Empty when the need is over by then. */
    public Optional<LocalDate> firstNeeded(LocalDate from) {
        var day = from.isBefore(needPeriod.from()) ? needPeriod.from() : from;
        for (var pause : pauses()) if (pause.contains(day)) day = pause.to().plusDays(1);
        return day.isAfter(needPeriod.to()) ? Optional.empty() : Optional.of(day);
    }

    /** What the week of a day takes: nothing outside the need and in a pause. */
    public Minutes perWeek(LocalDate day, Minutes usual) {
        if (!needPeriod.contains(day)) return Minutes.ZERO;
        return stretches.stream()
                .filter(it -> it.days().contains(day))
                .findFirst()
                .map(NeedStretch::perWeek)
                .orElse(usual);
    }

    /** What a period takes in all, up to the next whole hour. Days outside the need count as usual ones: somebody chose them. */
    public Minutes hoursIn(Period period, Minutes usual) {
        // Stretches never overlap, so each changes the sum by its own days.
        long days = period.days() * usual.value();
        for (var stretch : stretches)
            days += stretch.days()
                            .intersection(period)
                            .flatMap(needPeriod::intersection)
                            .map(Period::days)
                            .orElse(0L)
                    * (stretch.perWeek().value() - usual.value());
        return Minutes.hours((int) Math.ceilDiv(Math.ceilDiv(days, (long) DAYS_OF_A_WEEK), MINUTES_OF_AN_HOUR));
    }
}
