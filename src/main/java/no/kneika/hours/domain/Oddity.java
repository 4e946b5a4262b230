package no.kneika.hours.domain;

import java.util.ArrayList;
import java.util.List;
import no.kneika.hours.HourEntry;

/** What a coordinator should look at before attesting (merknad). */
public enum Oddity {
    DISPUTED,
    UNFUNDED,
    LATE,
    LONG,
    NO_SHOW,
    SICK;

    private static final int LONG_MINUTES = 8 * 60;

    /** What is odd about an entry, the most pressing first; for what counts and nobody has vouched for. */
    public static List<Oddity> of(EntryFacts facts, EntryStanding standing) {
        var odd = new ArrayList<Oddity>();
        if (!standing.isOpen()) return odd;
        HourEntry entry = facts.entry();
        if (standing == EntryStanding.DISPUTED) odd.add(DISPUTED);
        if (standing == EntryStanding.UNDECIDED) odd.add(UNFUNDED);
        if (entry.isLate()) odd.add(LATE);
        if (entry.minutes().value() > LONG_MINUTES) odd.add(LONG);
        switch (entry.kind()) {
            case NO_SHOW -> odd.add(NO_SHOW);
            case SICK -> odd.add(SICK);
            default -> {
                // an ordinary hour
            }
        }
        return odd;
    }
}
