package no.kneika.rehearsal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The days on which what follows a grant is asked for (forlengelse), known when NAV has decided when to answer. */
final class Extending {

    private final LocalDate last;
    private final Set<LocalDate> days = ConcurrentHashMap.newKeySet();

    /** @param last the last day of the need: nothing is asked for after it */
    Extending(LocalDate last) {
        this.last = last;
    }

    /** Four weeks before a grant ends, or the day it is answered when that is later; nothing follows the last one. */
    Optional<LocalDate> follows(LocalDate answered, LocalDate ends) {
        if (!ends.isBefore(last)) return Optional.empty();
        var lead = ends.minusDays(Payers.LEAD_DAYS);
        var day = lead.isBefore(answered) ? answered : lead;
        days.add(day);
        return Optional.of(day);
    }

    boolean isOn(LocalDate day) {
        return days.contains(day);
    }

    /** Whether it is the day; it is over then. */
    boolean comes(LocalDate day) {
        return days.remove(day);
    }
}
