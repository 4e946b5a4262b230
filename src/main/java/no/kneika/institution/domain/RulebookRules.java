package no.kneika.institution.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.kneika.institution.NewRulebook;
import no.kneika.institution.RulebookVersion;
import no.kneika.institution.Setting;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;

/** Which version of a rulebook holds on a day, and whether a new one may be decided (rules.md, ⚙). */
public final class RulebookRules {

    private static final String SOURCE = "rules.md ⚙";
    private static final int YEARS_AHEAD = 5;

    private RulebookRules() {}

    /**
     * The one that has come into force last; of two from the same day, the one decided last. Before the first there is only
     * the first.
     *
     * @param versions towards one funder, in the order they were decided; never empty
     */
    public static RulebookVersion on(LocalDate day, List<RulebookVersion> versions) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .max(Comparator.comparing(RulebookVersion::validFrom).thenComparing(RulebookVersion::number))
                .orElseGet(versions::getFirst);
    }

    /**
     * What a new version would say in full. A day that has been is refused: what was decided then was decided under what was
     * known then.
     */
    public static Decision<Map<Setting, String>> decide(
            NewRulebook it, Capacity capacity, List<RulebookVersion> versions, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.ADMIN && capacity != Capacity.SYSTEM)
            against.add(Reason.of("setting-admin-only", "product.md, ADMIN"));
        if (it.from().isBefore(today))
            against.add(Reason.of("rulebook-past", SOURCE, it.from(), today).at("from"));
        if (it.from().isAfter(today.plusYears(YEARS_AHEAD)))
            against.add(Reason.of("rulebook-far", SOURCE, today.plusYears(YEARS_AHEAD))
                    .at("from"));
        if (it.reason().isBlank())
            against.add(Reason.of("rulebook-no-reason", SOURCE).at("reason"));
        var before = on(it.from(), versions);
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            var value = it.values().getOrDefault(setting, before.value(setting));
            var accepted = setting.accept(value);
            against.addAll(accepted.reasons());
            values.put(setting, accepted.isAccepted() ? accepted.orThrow() : value);
        }
        if (against.isEmpty()) Together.check(values, against);
        if (against.isEmpty() && changed(before, values).isEmpty())
            against.add(Reason.of("rulebook-nothing-changed", SOURCE, before.number()));
        return Decision.unless(against, Map.copyOf(values));
    }

    /** The settings whose values are not those of a version. */
    public static List<Setting> changed(RulebookVersion before, Map<Setting, String> values) {
        return values.keySet().stream()
                .filter(setting -> !before.value(setting).equals(values.get(setting)))
                .sorted()
                .toList();
    }
}
