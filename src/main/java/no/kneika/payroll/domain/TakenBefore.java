package no.kneika.payroll.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.institution.CostPart;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;

/**
 * What a line with a minus is held against.
 *
 * @param paid what the vouchers of each line we sent come to so far, part by part, less what was taken back
 * @param asked corrections we have sent, by their external ids
 * @param lines with a minus that other files have brought
 */
public record TakenBefore(Map<UUID, Map<CostPart, Money>> paid, Map<String, Asked> asked, List<VoucherRow> lines) {

    public static final TakenBefore NOTHING = new TakenBefore(Map.of(), Map.of(), List.of());

    public TakenBefore {
        lines = List.copyOf(lines);
        paid = Map.copyOf(paid);
        asked = Map.copyOf(asked);
    }

    /**
     * What one correction asks for (rettelseslinje).
     *
     * @param line the line it corrects
     * @param back minutes of each entry
     */
    public record Asked(UUID line, Map<EntryId, Minutes> back) {

        public Asked {
            back = Map.copyOf(back);
        }
    }
}
