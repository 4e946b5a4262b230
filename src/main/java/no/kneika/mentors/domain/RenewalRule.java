package no.kneika.mentors.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.ContractTerms;
import no.kneika.mentors.domain.ContractRule.Funded;

/**
 * The contract that follows the one that ends, when a grant follows the grant (fornyelse), rules.md 3: it follows the
 * funding, and the mentor is the same. NAV's letter may begin before the contract ends (rules.md 2: the letter's dates win);
 * then the new one covers the days the running one does not. Two mentors share a grant's hours as they shared the one
 * before, and contracts never promise more than the grant.
 */
public final class RenewalRule {

    private static final String SOURCE = "rules.md 3";

    private RenewalRule() {}

    /**
     * @param before the signed contract that ends last
     * @param period the days of a grant after what the assignment's contracts cover of it
     * @param hours what this mentor gets of what is left; none where others hold all of it
     */
    public record Next(ContractTerms before, Period period, Minutes hours) {}

    /**
     * One mentor of the case.
     *
     * @param contracts signed or not
     * @param goesOn no last day is set
     */
    public record Beside(AssignmentId id, List<ContractTerms> contracts, boolean goesOn) {

        public static Beside of(Assignment it) {
            return new Beside(it.id(), it.contracts(), it.ended().isEmpty());
        }
    }

    /**
     * @param own whose contract it is
     * @param all every mentor the case has or had, this one too
     * @param funded every grant of the case
     */
    public static Decision<Next> next(Beside own, Collection<Beside> all, List<Funded> funded, LocalDate today) {
        if (!own.goesOn()) return Decision.refused(Reason.of("contract-assignment-ended", SOURCE));
        var before = lastSigned(own.contracts());
        if (before.isEmpty()) return Decision.refused(Reason.of("renewal-no-contract", SOURCE));
        var promises = new Promises(funded, all);
        var following = running(funded, today).stream()
                .filter(grant -> funded.get(grant)
                        .period()
                        .to()
                        .isAfter(before.get().period().to()))
                .filter(grant -> !promises.isAnothers(own, grant))
                .toList();
        return following.stream()
                .filter(grant -> promises.rest(own, grant).isPresent())
                .filter(grant -> promises.share(own, grant) > 0)
                .findFirst()
                .or(() -> following.stream()
                        .filter(grant -> !promises.touches(own, grant))
                        .findFirst())
                .flatMap(grant -> promises.rest(own, grant))
                .map(period ->
                        Decision.accepted(new Next(before.get(), period, hours(own, promises, following, period))))
                .orElseGet(() -> nothing(own, following, funded));
    }

    /** Of every grant whose days end in the period: what lasts longer is for the contract after. */
    private static Minutes hours(Beside own, Promises promises, List<Integer> following, Period period) {
        return new Minutes(Math.toIntExact(following.stream()
                .filter(grant ->
                        promises.rest(own, grant).flatMap(period::intersection).equals(promises.rest(own, grant)))
                .filter(grant -> promises.rest(own, grant).isPresent())
                .mapToLong(grant -> promises.share(own, grant))
                .sum()));
    }

    private static Decision<Next> nothing(Beside own, List<Integer> following, List<Funded> funded) {
        return following.reversed().stream()
                .map(grant -> funded.get(grant).period().to())
                .flatMap(last ->
                        own.contracts().stream().filter(terms -> terms.period().contains(last)))
                .findFirst()
                .<Decision<Next>>map(terms -> Decision.refused(Reason.of("renewal-made", SOURCE, terms.period())))
                .orElseGet(() -> Decision.refused(Reason.of("renewal-no-grant", SOURCE)));
    }

    /**
     * Whether somebody funds days from today on that no contract of the mentor, signed or not, covers. Where everything is
     * promised already, or the grant goes on with another mentor's, nothing is asked before the days have come: the letter
     * about this one may still be on its way.
     */
    public static boolean lacksContract(Beside own, Collection<Beside> all, List<Funded> funded, LocalDate today) {
        var promises = new Promises(funded, all);
        return running(funded, today).stream()
                .anyMatch(grant -> promises.rest(own, grant)
                        .filter(rest -> !rest.from().isAfter(today)
                                || !promises.isAnothers(own, grant)
                                        && (promises.left(grant) > 0 || !promises.touches(own, grant)))
                        .isPresent());
    }

    /** What is left of a grant when contracts have been promised theirs. */
    public static Minutes left(Funded grant, Collection<Beside> all, List<Funded> funded) {
        return new Minutes(Math.toIntExact(new Promises(funded, all).left(funded.indexOf(grant))));
    }

    /** The signed contract that ends last. */
    public static Optional<ContractTerms> lastSigned(List<ContractTerms> own) {
        return own.stream()
                .filter(ContractTerms::isSigned)
                .max(Comparator.comparing(terms -> terms.period().to()));
    }

    /** The days of a grant after what contracts, signed or not, cover of it. */
    public static Optional<Period> rest(List<ContractTerms> own, Funded grant) {
        var from = own.stream()
                .map(ContractTerms::period)
                .filter(grant.period()::overlaps)
                .map(period -> period.to().plusDays(1))
                .max(Comparator.naturalOrder())
                .orElse(grant.period().from());
        return from.isAfter(grant.period().to())
                ? Optional.empty()
                : Optional.of(new Period(from, grant.period().to()));
    }

    private static List<Integer> running(List<Funded> funded, LocalDate today) {
        return IntStream.range(0, funded.size())
                .filter(grant -> !funded.get(grant).period().to().isBefore(today))
                .boxed()
                .sorted(Comparator.comparing(grant -> funded.get(grant).period()))
                .toList();
    }
}
