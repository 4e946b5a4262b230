package no.kneika.payroll.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import no.kneika.hours.EntryId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;

/**
 * A line that takes back what was sent and is due no more (rettelseslinje): what is due, less what was exported.
 *
 * @param corrects the line the hours were sent on; the correction goes with its rate and wage type
 */
public record Correction(UUID id, String externalId, SentLine corrects, List<Back> back) {

    /** What is taken back of an entry. */
    public record Back(EntryId entry, CaseId caseId, Minutes minutes) {}

    public Correction {
        back = List.copyOf(back);
    }

    public Minutes minutes() {
        return Minutes.sum(back.stream().map(Back::minutes).toList());
    }

    /**
     * @param number of the export, and {@code after} the lines that are in it already
     * @param sent lines with what has not been taken back of them; a line that payroll refused is none of them, since it is
     *     not there to be corrected before it is sent again
     * @param due what is to be paid of each entry; missing for one that was reversed
     */
    public static List<Correction> of(
            int number, int after, Collection<SentLine> sent, Map<EntryId, Minutes> due, Supplier<UUID> ids) {
        var corrections = new ArrayList<Correction>();
        for (var line : sent) {
            var back = line.entries().stream()
                    .map(e -> new Back(
                            e.entry(),
                            e.caseId(),
                            e.minutes().minusDownToZero(due.getOrDefault(e.entry(), Minutes.ZERO))))
                    .filter(b -> !b.minutes().isZero())
                    .toList();
            if (back.isEmpty()) continue;
            int place = after + corrections.size() + 1;
            corrections.add(new Correction(ids.get(), "K%d-%d".formatted(number, place), line, back));
        }
        return corrections;
    }
}
