package no.kneika.hours.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import no.kneika.hours.EntryKind;
import no.kneika.hours.HourEntry;
import no.kneika.kernel.Minutes;

/** How long a mentor's meetings usually last (vanlig lengde), so that it is ready to be tapped. */
public final class UsualLength {

    /** Until there is anything to go by. */
    public static final Minutes AT_FIRST = new Minutes(90);

    private static final int LAST = 10;

    private UsualLength() {}

    /** The most common of the last ten meetings; of those as common, the one that was written down last. */
    public static Minutes of(Collection<HourEntry> entries) {
        var last = entries.stream()
                .filter(e -> e.kind() == EntryKind.MEETING)
                .sorted(HourEntry.IN_ORDER.reversed())
                .limit(LAST)
                .map(HourEntry::minutes)
                .toList();
        // The newest stands first, and of equals the first is taken.
        return new LinkedHashSet<>(last)
                .stream()
                        .max(Comparator.comparingInt(length -> Collections.frequency(last, length)))
                        .orElse(AT_FIRST);
    }
}
