package no.kneika.payroll.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.payroll.domain.Matching.Against;
import no.kneika.payroll.domain.Matching.Matched;
import no.kneika.payroll.domain.Matching.Outcome;

/**
 * A file gone through some people at a time (porsjoner), so that what was sent to all of them is not held at once. The answer is that of
 * the whole file: one's lines say nothing about another's, and who shares an employee number with somebody is in the same portion.
 */
public final class FilePortions {

    private final FileOrder order;
    private final List<Matched> matched = new ArrayList<>();
    private final List<Against> against = new ArrayList<>();

    public FilePortions(FileOrder order) {
        this.order = order;
    }

    /**
     * The lines of the file, those of one person together.
     *
     * @param numbers the employee numbers each person's hours have been sent to
     * @param atATime how many lines make a portion; one person's are never parted
     */
    public static List<List<VoucherRow>> of(
            List<VoucherRow> rows, Map<PersonId, ? extends Collection<String>> numbers, int atATime) {
        var same = new HashMap<String, Set<String>>();
        for (var row : rows) same.computeIfAbsent(row.employeeNumber(), number -> new HashSet<>(Set.of(number)));
        for (var theirs : numbers.values()) {
            var all = new HashSet<String>();
            theirs.stream().filter(same::containsKey).forEach(number -> all.addAll(same.get(number)));
            all.forEach(number -> same.put(number, all));
        }
        var people = new LinkedHashMap<Set<String>, List<VoucherRow>>();
        for (var row : rows)
            people.computeIfAbsent(same.get(row.employeeNumber()), any -> new ArrayList<>())
                    .add(row);
        var portions = new ArrayList<List<VoucherRow>>();
        var next = new ArrayList<VoucherRow>();
        for (var theirs : people.values()) {
            if (!next.isEmpty() && next.size() + theirs.size() > atATime) {
                portions.add(List.copyOf(next));
                next.clear();
            }
            next.addAll(theirs);
        }
        if (!next.isEmpty()) portions.add(List.copyOf(next));
        return portions;
    }

    /** What came of a portion; the entries of a line that was paid are known by the minutes that were. */
    public void add(Outcome portion) {
        for (var each : portion.matched()) matched.add(each.row().back() ? each : each.withoutEntries());
        against.addAll(portion.against());
    }

    public FileOrder order() {
        return order;
    }

    /** All of it, or every reason why not, in the order of the file. */
    public Decision<List<Matched>> decision() {
        matched.sort(Comparator.comparingInt(each -> each.row().number()));
        var reasons = against.stream()
                .sorted((one, other) -> order.compare(one.row(), other.row()))
                .flatMap(each -> each.reasons().stream())
                .collect(Collectors.<Reason>toList());
        return Decision.unless(reasons, List.copyOf(matched));
    }
}
