package no.kneika.funding.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.kneika.funding.OwnGrant;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;

/** When the institution pays by itself: half a year at a time, within a budget line (HK-dir 5.3, rules.md 2). */
public final class OwnBudgetRules {

    private static final String SOURCE = "HK-dir 5.3";

    /** What is refused of something new, and not of less of the same. */
    private static final Set<String> OF_MORE =
            Set.of("own-grant-over-line", "own-grant-over-line-why", "own-grant-too-long");

    private OwnBudgetRules() {}

    public static Decision<OwnGrant> grant(
            OwnGrant it, Capacity capacity, Budget line, int lineYear, Rulebook rulebook) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR && capacity != Capacity.APPROVER)
            against.add(Reason.of("own-grant-by-staff", SOURCE));
        if (it.hours().isZero())
            against.add(Reason.of("own-grant-no-hours", SOURCE).at("hours"));
        if (it.period().from().getYear() != lineYear)
            against.add(Reason.of("own-grant-other-year", SOURCE, lineYear).at("line"));
        var longest = Proposal.longest(it.period().from(), rulebook.maxGrantMonths());
        if (it.period().to().isAfter(longest))
            against.add(Reason.of("own-grant-too-long", SOURCE, rulebook.maxGrantMonths(), longest)
                    .at("to"));
        overrun(it, capacity, line, against);
        return Decision.unless(against, it);
    }

    /**
     * Other days, hours or rate of a grant there is. What binds no more than it did, within the days it had, passes nothing it
     * had not passed before: neither the line nor a length that was accepted once.
     *
     * @param before the days it has
     * @param bound what it has bound of its line
     */
    public static Decision<OwnGrant> correct(
            OwnGrant it, Period before, Money bound, Capacity capacity, Budget line, int lineYear, Rulebook rulebook) {
        var against =
                new ArrayList<>(grant(it, capacity, line, lineYear, rulebook).reasons());
        if (isLess(it, before, bound)) against.removeIf(why -> OF_MORE.contains(why.code()));
        return Decision.unless(against, it);
    }

    private static boolean isLess(OwnGrant it, Period before, Money bound) {
        return before.contains(it.period().from())
                && before.contains(it.period().to())
                && Budget.commitment(it.hours(), it.rate(), it.costs()).compareTo(bound) <= 0;
    }

    private static void overrun(OwnGrant it, Capacity capacity, Budget line, List<Reason> against) {
        var commitment = Budget.commitment(it.hours(), it.rate(), it.costs());
        var over = line.over(commitment);
        if (over.isZero()) return;
        if (capacity == Capacity.APPROVER && !it.overrideReason().isBlank()) return;
        var fits = line.fits(it.rate(), it.costs(), it.hours());
        var code = capacity == Capacity.APPROVER ? "own-grant-over-line-why" : "own-grant-over-line";
        against.add(Reason.of(code, "rules.md 2", commitment, over, fits)
                .at(capacity == Capacity.APPROVER ? "overrideReason" : "hours"));
    }
}
