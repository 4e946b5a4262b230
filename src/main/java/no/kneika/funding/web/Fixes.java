package no.kneika.funding.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Reason;
import no.kneika.platform.web.Form;

/** Turns what a rule proposes into a button at the field (look.md: offer the fix when we can guess it). */
final class Fixes {

    private static final DateTimeFormatter AS_WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** Which of a refusal's values is what the field should hold. */
    private static final Map<String, Integer> PROPOSED = Map.of(
            "agreement-passes-months", 1,
            "agreement-starts-too-early", 1,
            "application-too-long", 1,
            "application-passes-months", 1,
            "application-many-hours", 0,
            "grant-hours-per-week", 1,
            "grant-passes-months", 1,
            "own-grant-too-long", 1,
            "own-grant-over-line", 2);

    private Fixes() {}

    static List<Reason> offered(List<Reason> reasons) {
        return reasons.stream().map(Fixes::offered).toList();
    }

    private static Reason offered(Reason reason) {
        var place = PROPOSED.get(reason.code());
        if (place == null) return reason;
        var args = new ArrayList<>(reason.args());
        args.set(
                place,
                switch (args.get(place)) {
                    case LocalDate day -> new Form.Fix(day.format(AS_WRITTEN), day);
                    case Minutes time -> new Form.Fix(time.toString(), time);
                    case Object other -> other;
                });
        return new Reason(reason.code(), reason.source(), reason.field(), args);
    }
}
