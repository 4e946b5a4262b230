package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import no.kneika.cases.AssessedNeed;
import no.kneika.funding.Grant;
import no.kneika.funding.Regime;
import no.kneika.kernel.Period;

/**
 * Who can pay for the days after the last covered one (videre finansiering), rules.md 2: whoever pays now goes on, until
 * NAV's months are used; then only the institution can.
 *
 * @param until the last covered day
 * @param from the first day somebody must pay for: the day after, or the day after a pause; empty when the need is over
 */
public record NextFunding(LocalDate until, Optional<LocalDate> from, Step step, NavMonths months) {

    /** What somebody does so that the money goes on. */
    public enum Step {
        APPLICATION,
        AGREEMENT,
        OWN_BUDGET
    }

    /** Of those that end last NAV's counts: the institution pays beside it only so long. */
    private static final Comparator<Grant> LAST = Comparator.comparing(
                    (Grant grant) -> grant.period().to())
            .thenComparing(grant -> grant.regime() != Regime.BUDGETED)
            .thenComparing(grant -> grant.regime() == Regime.SETTLED);

    /** Empty when nothing is granted yet. */
    static Optional<NextFunding> after(
            Collection<Grant> grants,
            Elsewhere elsewhere,
            int monthsInAll,
            Optional<AssessedNeed> need,
            LocalDate today) {
        var months = elsewhere.with(
                grants.stream()
                        .filter(grant -> grant.regime() != Regime.BUDGETED)
                        .map(Grant::period)
                        .toList(),
                monthsInAll);
        return grants.stream().max(LAST).map(last -> {
            var until = last.period().to();
            var from = resumes(need, until, today);
            return new NextFunding(until, from, step(last.regime(), from.orElse(until.plusDays(1)), months), months);
        });
    }

    /**
     * A pause is passed over, also one that has begun since; nobody can do anything about days before it. A need nobody has
     * assessed goes on.
     */
    private static Optional<LocalDate> resumes(Optional<AssessedNeed> need, LocalDate until, LocalDate today) {
        var next = until.plusDays(1);
        if (need.isEmpty()) return Optional.of(next);
        var first = need.get().firstNeeded(next);
        return first.filter(today::isAfter).isPresent() && !need.get().isNeededOn(today)
                ? need.get().firstNeeded(today)
                : first;
    }

    private static Step step(Regime last, LocalDate from, NavMonths months) {
        if (last == Regime.BUDGETED || areUsed(from, months)) return Step.OWN_BUDGET;
        return last == Regime.SETTLED ? Step.AGREEMENT : Step.APPLICATION;
    }

    /** What comes after an application nobody has answered yet: NAV may be slow, and its days are asked for once. */
    NextFunding beyond(Period waiting, Optional<AssessedNeed> need, LocalDate today) {
        var used = months.and(waiting);
        var last = waiting.to().isAfter(until) ? waiting.to() : until;
        var next = resumes(need, last, today);
        return new NextFunding(
                last, next, areUsed(next.orElse(last.plusDays(1)), used) ? Step.OWN_BUDGET : Step.APPLICATION, used);
    }

    boolean needEnds() {
        return from.isEmpty();
    }

    /** The first day somebody must pay for; the day after the last covered one when the need is over. */
    LocalDate next() {
        return from.orElse(until.plusDays(1));
    }

    /** The last day before that, from which a lead time is counted. */
    LocalDate eve() {
        return next().minusDays(1);
    }

    /** NAV may not pay for the first day after the last covered one. */
    boolean monthsAreUsed() {
        return areUsed(next(), months);
    }

    private static boolean areUsed(LocalDate from, NavMonths months) {
        return months.cut(new Period(from, from)).isEmpty();
    }
}
