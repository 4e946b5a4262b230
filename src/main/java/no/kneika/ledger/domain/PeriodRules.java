package no.kneika.ledger.domain;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.ledger.Account;
import no.kneika.ledger.ClosedPeriod;
import no.kneika.platform.Actor;

/** In which month money is booked, and who closes a month and opens it again (periodeslutt). */
public final class PeriodRules {

    private static final String SOURCE = "bokføringsforskriften 5-2-1";

    private PeriodRules() {}

    /**
     * The month a movement belongs to: pay, and what it is placed as at first, to the month payroll paid it in; everything
     * else to the month it happened in. Nothing belongs to a month that has not come.
     */
    public static YearMonth belongsTo(Optional<Account> from, YearMonth payrollMonth, YearMonth happened) {
        if (from.isPresent() && from.get() != Account.PAID) return happened;
        return payrollMonth.isAfter(happened) ? happened : payrollMonth;
    }

    /** The month it is booked in: its own, or the next that is open. */
    public static YearMonth bookedIn(YearMonth month, Set<YearMonth> closed) {
        var open = month;
        while (closed.contains(open)) open = open.plusMonths(1);
        return open;
    }

    /** @param booked months with anything booked in them */
    public static Decision<YearMonth> close(
            Actor by, YearMonth month, Collection<YearMonth> booked, Set<YearMonth> closed, YearMonth thisMonth) {
        if (by.capacity() != Capacity.FINANCE)
            return Decision.refused(Reason.of("period-finance-only", "product.md, FINANCE"));
        if (!month.isBefore(thisMonth)) return Decision.refused(Reason.of("period-not-over", SOURCE, month));
        if (closed.contains(month)) return Decision.refused(Reason.of("period-closed-already", SOURCE, month));
        var earlier = booked.stream()
                .filter(each -> each.isBefore(month) && !closed.contains(each))
                .min(YearMonth::compareTo);
        if (earlier.isPresent()) return Decision.refused(Reason.of("period-earlier-open", SOURCE, earlier.get()));
        return Decision.accepted(month);
    }

    /** The last closed month alone, by somebody else than the one who closed it. */
    public static Decision<ClosedPeriod> reopen(Actor by, YearMonth month, List<ClosedPeriod> closed) {
        if (by.capacity() != Capacity.APPROVER)
            return Decision.refused(Reason.of("period-approver-only", "product.md, APPROVER"));
        var it = closed.stream().filter(each -> each.month().equals(month)).findFirst();
        if (it.isEmpty()) return Decision.refused(Reason.of("period-open-already", SOURCE, month));
        if (closed.stream().anyMatch(each -> each.month().isAfter(month)))
            return Decision.refused(Reason.of("period-later-closed", SOURCE, month));
        if (it.get().by().equals(by.person()))
            return Decision.refused(Reason.of("period-own-closing", "two people", month));
        return Decision.accepted(it.get());
    }
}
