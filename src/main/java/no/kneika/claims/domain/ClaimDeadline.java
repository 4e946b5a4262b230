package no.kneika.claims.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** How near a claim's deadline is (frist). Late is derived, never stored. */
public record ClaimDeadline(LocalDate lastDay, List<Integer> warningDays) {

    public ClaimDeadline {
        warningDays = warningDays.stream().sorted().toList();
    }

    public boolean isLate(LocalDate today) {
        return today.isAfter(lastDay);
    }

    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, lastDay);
    }

    /** The warning that stands on a day: 30, 14, 7 or 1 ⚙ days or fewer left; empty before the first and after the last. */
    public Optional<Integer> warning(LocalDate today) {
        if (isLate(today)) return Optional.empty();
        return warningDays.stream().filter(days -> daysLeft(today) <= days).findFirst();
    }

    /** Near enough to be shown in red: only while something can still be done. */
    public boolean isSoon(LocalDate today) {
        return warning(today).isPresent();
    }
}
