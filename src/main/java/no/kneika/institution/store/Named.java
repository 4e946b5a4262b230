package no.kneika.institution.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.kneika.kernel.Reason;
import no.kneika.platform.intake.Card;
import no.kneika.platform.intake.Match;
import no.kneika.platform.intake.Trouble;
import org.jspecify.annotations.Nullable;

/** Things with a code and a name, and a name that only one of them has. */
final class Named {

    private Named() {}

    /** Where a thing without a code is found by its name; no code looks like it. */
    static String key(String name) {
        return "name:" + name.strip().toLowerCase(Locale.ROOT);
    }

    static @Nullable UUID find(Map<String, UUID> known, String code, String name) {
        var byCode = known.get(code);
        return byCode == null ? known.get(key(name)) : byCode;
    }

    /** Names that two things would have when the file is in. */
    static <T> List<Trouble> taken(List<Match<T>> matches, Map<UUID, Card> known) {
        var holders = new HashMap<String, String>();
        var inFile = matches.stream().map(Match::known).toList();
        var seen = new java.util.HashSet<>(inFile);
        known.forEach((id, card) -> {
            if (!seen.contains(id)) holders.put(key(name(card)), card.values().getOrDefault("CODE", name(card)));
        });
        var troubles = new ArrayList<Trouble>();
        for (var match : matches) {
            var name = name(match.card());
            var holder = holders.putIfAbsent(key(name), match.card().values().getOrDefault("CODE", name));
            if (holder != null)
                troubles.add(new Trouble(
                        match.line().number(), "NAME", name, Reason.of("intake-name-taken", "one name each", holder)));
        }
        return troubles;
    }

    private static String name(Card card) {
        return card.values().getOrDefault("NAME", card.subject());
    }
}
