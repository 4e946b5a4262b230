package no.kneika.mentors.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Reason;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.ContractTerms;

/**
 * The contract that follows the one that ends, when a grant follows the grant (fornyelse), rules.md 3: it follows the
 * funding, and the mentor is the same. Two mentors share a grant's hours as they shared the one before, and contracts never promise more than the grant.
 */
public final class RenewalRule {

    private static final String SOURCE = "rules.md 3";

    private RenewalRule() {}

    /**
     * @param before the signed contract that ends last
     * @param funded the next grant no contract of the assignment uses
     */
    public record Next(ContractTerms before, ContractRule.Funded funded) {}

    /**
     * @param ended the assignment has a last day
     * @param own the assignment's contracts, signed or not
     */
    public static Decision<Next> next(
            boolean ended, List<ContractTerms> own, List<ContractRule.Funded> funded, LocalDate today) {
        if (ended) return Decision.refused(Reason.of("contract-assignment-ended", SOURCE));
        var before = lastSigned(own);
        if (before.isEmpty()) return Decision.refused(Reason.of("renewal-no-contract", SOURCE));
        var following = funded.stream()
                .filter(grant ->
                        grant.period().from().isAfter(before.get().period().to()))
                .filter(grant -> !grant.period().to().isBefore(today))
                .sorted(Comparator.comparing(ContractRule.Funded::period))
                .toList();
        if (following.isEmpty()) return Decision.refused(Reason.of("renewal-no-grant", SOURCE));
        return following.stream()
                .filter(grant -> overlapping(own, grant).isEmpty())
                .findFirst()
                .map(grant -> Decision.accepted(new Next(before.get(), grant)))
                .orElseGet(() -> Decision.refused(Reason.of(
                        "renewal-made",
                        SOURCE,
                        overlapping(own, following.getLast()).orElseThrow().period())));
    }

    /** The signed contract that ends last. */
    public static Optional<ContractTerms> lastSigned(List<ContractTerms> own) {
        return own.stream()
                .filter(ContractTerms::isSigned)
                .max(Comparator.comparing(terms -> terms.period().to()));
    }

    /**
     * One mentor of the case.
     *
     * @param contracts signed or not
     * @param goesOn no last day is set
     */
    public record Beside(AssignmentId id, List<ContractTerms> contracts, boolean goesOn) {}

    /**
     * What one of the mentors gets of a grant's hours: of what no contract has been promised yet, also of mentors who
     * have ended, a part as large as theirs was of the last hours of those who still wait for a contract. In a fixed
     * order, so that it is the same before and after the others have theirs, and nothing is left over.
     *
     * @param all every mentor the case has or had, this one too
     */
    public static Minutes share(ContractRule.Funded grant, AssignmentId own, Collection<Beside> all) {
        long left = grant.hours().value()
                - all.stream()
                        .flatMap(each -> each.contracts().stream())
                        .filter(terms -> terms.period().overlaps(grant.period()))
                        .mapToLong(terms -> terms.hours().value())
                        .sum();
        var waiting = all.stream()
                .filter(each ->
                        each.goesOn() && overlapping(each.contracts(), grant).isEmpty())
                .filter(each -> before(each, grant) > 0)
                .sorted(Comparator.comparing(each -> each.id().toString()))
                .toList();
        long weights = waiting.stream().mapToLong(each -> before(each, grant)).sum();
        for (var each : waiting) {
            long part = Math.max(0, left) * before(each, grant) / weights;
            if (each.id().equals(own)) return new Minutes(Math.toIntExact(part));
            left -= part;
            weights -= before(each, grant);
        }
        return Minutes.ZERO;
    }

    /** Hours of the last contract both signed that ended before the grant begins, in minutes. */
    private static long before(Beside mentor, ContractRule.Funded grant) {
        var earlier = mentor.contracts().stream()
                .filter(terms -> terms.period().to().isBefore(grant.period().from()))
                .toList();
        return lastSigned(earlier).map(terms -> (long) terms.hours().value()).orElse(0L);
    }

    private static Optional<ContractTerms> overlapping(List<ContractTerms> own, ContractRule.Funded grant) {
        return own.stream()
                .filter(terms -> terms.period().overlaps(grant.period()))
                .findFirst();
    }
}
