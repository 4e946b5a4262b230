package no.kneika.funding.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.kneika.funding.BudgetLine;
import no.kneika.funding.NewBudgetLine;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;

/** When a line of the institution's own budget may be opened: for one year, by whoever answers for it (rules.md 2). */
public final class BudgetLineRules {

    /** Lines of years gone by are opened where an institution brings them with it. */
    public static final int FIRST_YEAR = 2020;

    /** Nobody has a budget for years further ahead; a year like that is a slip of the hand. */
    public static final int YEARS_AHEAD = 3;

    private static final String SOURCE = "rules.md 2";

    private BudgetLineRules() {}

    /** @param known every line there is: a name stands for one line a year, however it is written */
    public static Decision<NewBudgetLine> open(
            NewBudgetLine it, Capacity capacity, Collection<BudgetLine> known, int thisYear) {
        if (capacity != Capacity.APPROVER) return Decision.refused(Reason.of("budget-line-by-approver", SOURCE));
        List<Reason> against = new ArrayList<>();
        if (it.name().isEmpty())
            against.add(Reason.of("budget-line-no-name", SOURCE).at("name"));
        if (it.year() < FIRST_YEAR || it.year() > thisYear + YEARS_AHEAD)
            against.add(Reason.of("budget-line-year", SOURCE, FIRST_YEAR, thisYear + YEARS_AHEAD)
                    .at("year"));
        if (!it.frame().isPositive())
            against.add(Reason.of("budget-line-no-money", SOURCE).at("amount"));
        known.stream()
                .filter(line -> line.year() == it.year() && line.name().equalsIgnoreCase(it.name()))
                .findFirst()
                .ifPresent(line -> against.add(Reason.of("budget-line-known", SOURCE, line.name(), line.year())
                        .at("name")));
        return Decision.unless(against, it);
    }
}
