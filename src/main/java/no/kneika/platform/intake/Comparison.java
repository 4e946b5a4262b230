package no.kneika.platform.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.kneika.kernel.Reason;

/**
 * A file beside what is known (sammenlikning): what is new, changed, as it was, and gone. Pure; the rooms make it from
 * their tables.
 *
 * @param known everything of the kind, by id
 * @param troubles lines that cannot be; with any of them nothing is carried out
 * @param setAside lines about somebody we must not keep anything about
 * @param whole whether the file is the whole register, so that what it leaves out is gone
 */
public record Comparison<T>(
        List<Match<T>> matches, Map<UUID, Card> known, List<Trouble> troubles, int setAside, boolean whole) {

    /** What is not known yet. */
    public List<Match<T>> fresh() {
        return matches.stream().filter(match -> match.known() == null).toList();
    }

    /** What is known, and would be different. */
    public List<Match<T>> changed() {
        return matches.stream()
                .filter(match -> match.known() != null && !differences(match).isEmpty())
                .toList();
    }

    /** What is known and stands in no line of a whole register. */
    public Set<UUID> gone() {
        if (!whole) return Set.of();
        var gone = new LinkedHashSet<>(known.keySet());
        matches.forEach(match -> gone.remove(match.known()));
        return gone;
    }

    /** Everything it would change, in the order of the file; what is gone comes last. */
    public List<Change> changes() {
        var changes = new ArrayList<Change>();
        for (var match : matches) {
            var differences = differences(match);
            if (match.known() != null && differences.isEmpty()) continue;
            changes.add(new Change(
                    match.known() == null ? Change.Sort.NEW : Change.Sort.CHANGED,
                    match.line().number(),
                    match.card().subject(),
                    differences));
        }
        for (var id : gone())
            changes.add(new Change(
                    Change.Sort.GONE, 0, Objects.requireNonNull(known.get(id)).subject(), List.of()));
        return changes;
    }

    private List<Change.Difference> differences(Match<T> match) {
        var id = match.known();
        Map<String, String> before = id == null ? Map.of() : before(id);
        var differences = new ArrayList<Change.Difference>();
        match.card().values().forEach((column, after) -> {
            var earlier = before.getOrDefault(column, "");
            if (!earlier.equals(after)) differences.add(new Change.Difference(column, earlier, after));
        });
        return differences;
    }

    private Map<String, String> before(UUID id) {
        var card = known.get(id);
        return card == null ? Map.of() : card.values();
    }

    /** A value that only one line may have, and the lines after the first that have it too. */
    public static <T> List<Trouble> twice(List<Line<T>> lines, String column, Function<T, String> value) {
        var first = new HashMap<String, Integer>();
        var troubles = new ArrayList<Trouble>();
        for (var line : lines) {
            var key = value.apply(line.row());
            if (key.isEmpty()) continue;
            var earlier = first.putIfAbsent(key, line.number());
            if (earlier != null)
                troubles.add(new Trouble(
                        line.number(), column, key, Reason.of("intake-twice", "one line each", "" + earlier)));
        }
        return troubles;
    }

    /** Two lines that speak of the same known thing under different names. */
    public static <T> List<Trouble> sameThing(List<Match<T>> matches, String column) {
        var seen = new HashSet<UUID>();
        var troubles = new ArrayList<Trouble>();
        for (var match : matches)
            if (match.known() != null && !seen.add(match.known()))
                troubles.add(new Trouble(
                        match.line().number(),
                        column,
                        match.card().subject(),
                        Reason.of("intake-same-thing", "one line each")));
        return troubles;
    }
}
