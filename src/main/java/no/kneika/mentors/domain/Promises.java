package no.kneika.mentors.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.ContractId;
import no.kneika.mentors.ContractTerms;
import no.kneika.mentors.domain.ContractRule.Funded;
import no.kneika.mentors.domain.RenewalRule.Beside;

/**
 * What the contracts of a case promise of each of its grants. A contract does not name a grant; the days tell, and where
 * two grants run beside each other, the hours: a contract is carried by the smallest that holds all of it.
 */
final class Promises {

    private final List<Funded> grants;
    private final List<Beside> mentors;
    private final long[] left;
    private final Map<ContractId, Map<Integer, Long>> carriers = new HashMap<>();

    /** @param mentors every mentor the case has or had */
    Promises(List<Funded> grants, Collection<Beside> mentors) {
        this.grants = grants;
        // A fixed order, so that shares are the same before and after the others have theirs.
        this.mentors = mentors.stream()
                .sorted(Comparator.comparing(each -> each.id().toString()))
                .toList();
        this.left = grants.stream().mapToLong(grant -> grant.hours().value()).toArray();
        mentors.stream()
                .flatMap(each -> each.contracts().stream())
                .sorted(Comparator.comparing(
                                (ContractTerms terms) -> terms.period().from())
                        .thenComparing(ContractTerms::hours, Comparator.reverseOrder())
                        .thenComparing(terms -> terms.id().toString()))
                .forEach(this::carry);
    }

    /** Minutes of a grant no contract promises. */
    long left(int grant) {
        return left[grant];
    }

    /** The days of a grant after what the mentor's contracts, signed or not, cover of it. */
    Optional<Period> rest(Beside mentor, int grant) {
        return RenewalRule.rest(mentor.contracts(), grants.get(grant));
    }

    boolean touches(Beside mentor, int grant) {
        var period = grants.get(grant).period();
        return mentor.contracts().stream().anyMatch(terms -> terms.period().overlaps(period));
    }

    /**
     * Minutes one mentor gets of what is left of a grant: as large a part of it as theirs was of the last hours of those
     * who wait. Nothing is left over, and it is the same whoever has got theirs before.
     */
    long share(Beside own, int grant) {
        var first = waiting(grant).filter(each -> !carries(grant, each)).toList();
        if (first.isEmpty())
            return parts(grant, waiting(grant).toList(), left[grant]).getOrDefault(own.id(), 0L);
        if (first.stream().noneMatch(each -> each.id().equals(own.id()))) return 0;
        return together(grant).orElseGet(() -> parts(grant, first, left[grant])).getOrDefault(own.id(), 0L);
    }

    /** The parts of all, those who have got theirs too; empty when somebody has got another part than that. */
    private Optional<Map<AssignmentId, Long>> together(int grant) {
        var all = mentors.stream()
                .filter(each -> each.goesOn() && lastHours(each, grant) > 0 && !isAnothers(each, grant))
                .toList();
        var parts = parts(
                grant,
                all,
                left[grant]
                        + all.stream().mapToLong(each -> carried(grant, each)).sum());
        boolean asMeant = all.stream()
                .filter(each -> rest(each, grant).isEmpty() || carries(grant, each))
                .allMatch(each -> parts.getOrDefault(each.id(), 0L) == carried(grant, each));
        return asMeant ? Optional.of(parts) : Optional.empty();
    }

    private Map<AssignmentId, Long> parts(int grant, List<Beside> among, long minutes) {
        var parts = new HashMap<AssignmentId, Long>();
        long weights = among.stream().mapToLong(each -> lastHours(each, grant)).sum();
        long open = minutes;
        for (var each : among) {
            long part = open * lastHours(each, grant) / weights;
            parts.put(each.id(), part);
            open -= part;
            weights -= lastHours(each, grant);
        }
        return parts;
    }

    /**
     * Whether a grant goes on with one that carried another mentor while a grant beside it carried this one. It goes on with
     * one of the same funder, and of those with one of the same hours.
     */
    boolean isAnothers(Beside mentor, int grant) {
        var mine = lastCarriers(mentor, grant);
        if (mine.isEmpty() || carries(grant, mentor)) return false;
        var all = mentors.stream()
                .filter(Beside::goesOn)
                .flatMap(each -> lastCarriers(each, grant).stream())
                .toList();
        int nearest = all.stream().mapToInt(it -> kinship(it, grant)).max().orElse(0);
        if (nearest == 0 || mine.stream().anyMatch(it -> kinship(it, grant) == nearest)) return false;
        return all.stream()
                .filter(it -> kinship(it, grant) == nearest)
                .anyMatch(theirs -> mine.stream()
                        .anyMatch(it -> beside(
                                grants.get(it).period(), grants.get(theirs).period())));
    }

    private Stream<Beside> waiting(int grant) {
        return mentors.stream()
                .filter(each -> each.goesOn() && rest(each, grant).isPresent())
                .filter(each -> lastHours(each, grant) > 0 && !isAnothers(each, grant));
    }

    private boolean carries(int grant, Beside mentor) {
        return carried(grant, mentor) > 0;
    }

    /** Minutes of the mentor's contracts that a grant carries. */
    private long carried(int grant, Beside mentor) {
        return mentor.contracts().stream()
                .mapToLong(terms -> carriers.getOrDefault(terms.id(), Map.of()).getOrDefault(grant, 0L))
                .sum();
    }

    /** Minutes of the last contract both signed before the days that wait, or that waited. */
    private long lastHours(Beside mentor, int grant) {
        var rest = rest(mentor, grant);
        var earlier = rest.isPresent()
                ? mentor.contracts().stream()
                        .filter(terms -> terms.period().to().isBefore(rest.get().from()))
                        .toList()
                : before(mentor, grant);
        return RenewalRule.lastSigned(earlier)
                .map(terms -> (long) terms.hours().value())
                .orElse(0L);
    }

    /** The grants that carried the mentor's last contract before a grant. */
    private Set<Integer> lastCarriers(Beside mentor, int grant) {
        return RenewalRule.lastSigned(before(mentor, grant))
                .map(terms -> carriers.getOrDefault(terms.id(), Map.of()).keySet())
                .orElse(Set.of());
    }

    private List<ContractTerms> before(Beside mentor, int grant) {
        return mentor.contracts().stream()
                .filter(terms -> terms.period()
                        .from()
                        .isBefore(grants.get(grant).period().from()))
                .filter(terms -> !carriers.getOrDefault(terms.id(), Map.of()).containsKey(grant))
                .toList();
    }

    private int kinship(int one, int other) {
        var a = grants.get(one);
        var b = grants.get(other);
        if (!a.funder().equals(b.funder())) return 0;
        return a.hours().equals(b.hours()) ? 2 : 1;
    }

    private void carry(ContractTerms terms) {
        long rest = terms.hours().value();
        var by = new HashMap<Integer, Long>();
        for (int grant : candidates(terms)) {
            long part = Math.min(rest, left[grant]);
            if (part == 0) continue;
            left[grant] -= part;
            rest -= part;
            by.put(grant, part);
        }
        carriers.put(terms.id(), by);
    }

    private List<Integer> candidates(ContractTerms terms) {
        long hours = terms.hours().value();
        var touched = new ArrayList<>(IntStream.range(0, grants.size())
                .filter(grant -> terms.period().overlaps(grants.get(grant).period()))
                .boxed()
                .sorted(Comparator.comparing((Integer grant) ->
                                -common(terms.period(), grants.get(grant).period()))
                        .thenComparing(grant -> left[grant] < hours ? Long.MAX_VALUE : left[grant]))
                .toList());
        // A grant that only begins in its last days carries none of it, when there is one that does.
        if (touched.stream()
                .anyMatch(grant -> beside(terms.period(), grants.get(grant).period())))
            touched.removeIf(grant -> !beside(terms.period(), grants.get(grant).period()));
        return touched;
    }

    /** At least half of the shorter is in the longer. */
    private static boolean beside(Period one, Period other) {
        return 2 * common(one, other) >= Math.min(one.days(), other.days());
    }

    private static long common(Period one, Period other) {
        return one.intersection(other).map(Period::days).orElse(0L);
    }
}
