package no.kneika.mentors.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Reason;
import no.kneika.mentors.ContractTerms;

/**
 * The contract that follows the one that ends, when a grant follows the grant (fornyelse), rules.md 3: it follows the
 * funding, and the mentor is the same. Two mentors share a grant's hours as they shared the one before.
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
     * What one of the mentors gets of a grant's hours.
     *
     * @param own hours in their last contract
     * @param all the same of every mentor the case has now, this one's too
     */
    public static Minutes share(Minutes whole, Minutes own, Collection<Minutes> all) {
        long sum = all.stream().mapToLong(Minutes::value).sum();
        return sum <= own.value() || sum == 0
                ? whole
                : new Minutes(Math.toIntExact((long) whole.value() * own.value() / sum));
    }

    private static Optional<ContractTerms> overlapping(List<ContractTerms> own, ContractRule.Funded grant) {
        return own.stream()
                .filter(terms -> terms.period().overlaps(grant.period()))
                .findFirst();
    }
}
