package no.kneika.institution.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.kneika.institution.Setting;
import no.kneika.kernel.Reason;

/** Settings that must hang together, each sound by itself. */
final class Together {

    private static final String SOURCE = "rules.md ⚙";

    private Together() {}

    static void check(Map<Setting, String> values, List<Reason> against) {
        if (count(values, Setting.MAX_GRANT_MONTHS) < 1)
            against.add(Reason.of("rulebook-no-months", SOURCE).at(Setting.MAX_GRANT_MONTHS.name()));
        atMost(values, Setting.MAX_GRANT_MONTHS, Setting.MAX_MONTHS_IN_ALL, "rulebook-grant-longer-than-all", against);
        atMost(values, Setting.MONTHS_WARNING, Setting.MAX_MONTHS_IN_ALL, "rulebook-warns-from-start", against);
        atMost(values, Setting.ASK_HOURS_ABOVE, Setting.REFUSE_HOURS_ABOVE, "rulebook-asks-too-late", against);
        if (Objects.equals(values.get(Setting.CLAIM_DATE_AUTUMN), values.get(Setting.CLAIM_DATE_SPRING)))
            against.add(Reason.of("rulebook-one-claim-date", SOURCE).at(Setting.CLAIM_DATE_SPRING.name()));
    }

    private static void atMost(
            Map<Setting, String> values, Setting low, Setting high, String code, List<Reason> against) {
        var most = count(values, high);
        if (count(values, low) > most) against.add(Reason.of(code, SOURCE, most).at(low.name()));
    }

    private static int count(Map<Setting, String> values, Setting setting) {
        return Integer.parseInt(Objects.requireNonNull(values.get(setting)));
    }
}
