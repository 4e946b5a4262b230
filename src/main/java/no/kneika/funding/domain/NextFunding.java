package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import no.kneika.funding.Grant;
import no.kneika.funding.Regime;
import no.kneika.kernel.Period;

/**
 * Who can pay for the days after the last covered one (videre finansiering), rules.md 2: whoever pays now goes on, until
 * NAV's months are used; then only the institution can.
 *
 * @param until the last covered day
 */
public record NextFunding(LocalDate until, Step step, NavMonths months) {

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
    static Optional<NextFunding> after(Collection<Grant> grants, Elsewhere elsewhere, int monthsInAll) {
        var months = elsewhere.with(
                grants.stream()
                        .filter(grant -> grant.regime() != Regime.BUDGETED)
                        .map(Grant::period)
                        .toList(),
                monthsInAll);
        return grants.stream().max(LAST).map(last -> {
            var until = last.period().to();
            return new NextFunding(until, step(last.regime(), until.plusDays(1), months), months);
        });
    }

    private static Step step(Regime last, LocalDate from, NavMonths months) {
        if (last == Regime.BUDGETED || areUsed(from, months)) return Step.OWN_BUDGET;
        return last == Regime.SETTLED ? Step.AGREEMENT : Step.APPLICATION;
    }

    /** What comes after an application nobody has answered yet: NAV may be slow, and its days are asked for once. */
    NextFunding beyond(Period waiting) {
        var used = months.and(waiting);
        var last = waiting.to().isAfter(until) ? waiting.to() : until;
        return new NextFunding(last, areUsed(last.plusDays(1), used) ? Step.OWN_BUDGET : Step.APPLICATION, used);
    }

    /** NAV may not pay for the first day after the last covered one. */
    boolean monthsAreUsed() {
        return areUsed(until.plusDays(1), months);
    }

    private static boolean areUsed(LocalDate from, NavMonths months) {
        return months.cut(new Period(from, from)).isEmpty();
    }
}
