package no.kneika.hours;

import java.util.List;
import java.util.Set;

/**
 * A case's hours as the money asks about them (timegrunnlaget), read once.
 *
 * @param entries those that count, by day
 * @param slices which grant carries which minute
 * @param approved those that two people have vouched for
 */
public record CaseWork(List<HourEntry> entries, List<FundedSlice> slices, Set<EntryId> approved) {

    public CaseWork {
        entries = List.copyOf(entries);
        slices = List.copyOf(slices);
        approved = Set.copyOf(approved);
    }
}
