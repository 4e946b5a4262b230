package no.kneika.access;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.PersonId;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Page;

/** A line of "Hvem har sett" as a sentence: who, what they saw and why. */
public final class SeenWords {

    private SeenWords() {}

    /** What one person saw on one day is one visit, however many pages they turned; at the time of the last. */
    public static List<SeenLine> visits(List<SeenLine> newestFirst) {
        record Visit(PersonId person, Capacity capacity, LocalDate day) {}
        var visits = new LinkedHashMap<Visit, SeenLine>();
        for (var line : newestFirst)
            visits.merge(
                    new Visit(line.person(), line.capacity(), LocalDate.ofInstant(line.at(), BusinessClock.ZONE)),
                    line,
                    (last, before) -> new SeenLine(
                            last.id(),
                            last.at(),
                            last.person(),
                            last.capacity(),
                            Stream.concat(last.shown().stream(), before.shown().stream())
                                    .distinct()
                                    .sorted()
                                    .toList()));
        return List.copyOf(visits.values());
    }

    public static Event of(SeenLine line, Map<PersonId, String> names, Page page) {
        var at = LocalDateTime.ofInstant(line.at(), BusinessClock.ZONE);
        var what = line.shown().stream()
                .map(shown -> page.t("seen.what." + shown))
                .distinct()
                .toList();
        var name = names.getOrDefault(line.person(), page.t("capacity.SYSTEM"));
        var sentence = page.t("seen.sentence", page.list(what)) + " " + page.t("seen.why." + line.capacity());
        return new Event(page.relative(at), at.toLocalDate(), name, null, sentence);
    }
}
