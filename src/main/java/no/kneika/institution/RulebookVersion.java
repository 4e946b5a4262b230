package no.kneika.institution;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import no.kneika.kernel.PersonId;

/**
 * The whole rulebook (regelbok) towards one funder as it was decided once. It never changes: what was decided under it
 * keeps it, whatever is decided later.
 *
 * @param number 1, 2, 3 in the order they were decided
 * @param validFrom the first day on which something new is decided under it
 * @param decidedOn the day it was decided
 * @param decidedBy empty for the one an institution begins with
 * @param values every setting, as it is stored
 */
public record RulebookVersion(
        RulebookVersionId id,
        Funder funder,
        int number,
        LocalDate validFrom,
        String reason,
        LocalDate decidedOn,
        Optional<PersonId> decidedBy,
        Map<Setting, String> values,
        Rulebook rules) {

    public RulebookVersion {
        values = Map.copyOf(values);
    }

    /** What one setting is in this version. */
    public String value(Setting setting) {
        return values.getOrDefault(setting, setting.byDefault(funder));
    }
}
