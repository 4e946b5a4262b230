package no.kneika.funding.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import no.kneika.funding.OfficeWait;

/** How long offices take (svartider): the median and the ninetieth percentile, by nearest rank, so that each is a wait that happened. */
public final class WaitingTimes {

    private WaitingTimes() {}

    /** @param answered empty while it waits */
    public record Asked(String office, String name, LocalDate sent, Optional<LocalDate> answered) {}

    /** One for each office that was ever asked. */
    public static List<OfficeWait> of(Collection<Asked> all, LocalDate today) {
        var byOffice = new TreeMap<String, List<Asked>>();
        for (var it : all)
            byOffice.computeIfAbsent(it.office().isEmpty() ? it.name() : it.office(), any -> new ArrayList<>())
                    .add(it);
        return byOffice.values().stream().map(some -> of(some, today)).toList();
    }

    private static OfficeWait of(List<Asked> some, LocalDate today) {
        var days = some.stream()
                .flatMap(it -> it.answered().stream().map(day -> days(it.sent(), day)))
                .sorted()
                .toList();
        var waiting = some.stream()
                .filter(it -> it.answered().isEmpty())
                .map(it -> days(it.sent(), today))
                .toList();
        var last = some.getLast();
        return new OfficeWait(
                last.office(),
                last.name(),
                days.size(),
                percentile(days, 50),
                percentile(days, 90),
                waiting.size(),
                waiting.stream().max(Integer::compare).orElse(0));
    }

    /** A decision dated before the application was sent, as after a yes on the phone, took no time. */
    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, to)));
    }

    /** The least of them that so many in a hundred do not pass; zero where there is none. */
    static int percentile(List<Integer> sorted, int percent) {
        if (sorted.isEmpty()) return 0;
        return sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
    }
}
