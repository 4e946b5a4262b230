package no.kneika.desk.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.kernel.Period;

/** Days of need nobody pays for (rules.md 2, Continuity). */
public final class Continuity {

    // A gap further ahead than an application's lead time is not yet anybody's worry.
    private static final int LOOK_AHEAD_DAYS = 60;

    private Continuity() {}

    /** Days of the need not covered, as periods in order. */
    public static List<Period> gaps(Period need, List<Period> covered) {
        var gaps = new ArrayList<Period>();
        var next = need.from();
        for (var cover : covered.stream().sorted().toList()) {
            if (cover.to().isBefore(next)) continue;
            if (cover.from().isAfter(need.to())) break;
            if (cover.from().isAfter(next))
                gaps.add(new Period(next, cover.from().minusDays(1)));
            next = cover.to().plusDays(1);
        }
        if (!next.isAfter(need.to())) gaps.add(new Period(next, need.to()));
        return gaps;
    }

    /** The first day from today on, within two months, that the student needs support and nobody pays. */
    public static Optional<LocalDate> nextGap(Optional<Period> need, List<Period> covered, LocalDate today) {
        if (need.isEmpty() || need.get().to().isBefore(today)) return Optional.empty();
        var from = need.get().from().isAfter(today) ? need.get().from() : today;
        return gaps(new Period(from, need.get().to()), covered).stream()
                .map(Period::from)
                .filter(day -> !day.isAfter(today.plusDays(LOOK_AHEAD_DAYS)))
                .findFirst();
    }
}
