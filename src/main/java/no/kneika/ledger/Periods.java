package no.kneika.ledger;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.ledger.domain.PeriodRules;
import no.kneika.ledger.store.PeriodRows;
import no.kneika.ledger.store.PostingRows;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import org.springframework.stereotype.Component;

/** The door to the ledger month by month (perioder): closing, opening again, and what was booked. Inside {@code Use.as}. */
@Component
public class Periods {

    private final PeriodRows rows;
    private final PostingRows postings;
    private final BusinessClock clock;

    Periods(PeriodRows rows, PostingRows postings, BusinessClock clock) {
        this.rows = rows;
        this.postings = postings;
        this.clock = clock;
    }

    /** Months that are closed now, newest first. */
    public List<ClosedPeriod> closed() {
        return rows.closed();
    }

    /** Months that were opened again, newest first. */
    public List<Reopening> reopenings() {
        return rows.reopenings();
    }

    /** What payroll's cost booked in each month was, newest month first; months without anything booked are missing. */
    public Map<YearMonth, Money> booked() {
        return postings.booked();
    }

    /** Closes a month: what comes later of it is booked in the next open one. */
    public Decision<YearMonth> close(Actor by, YearMonth month) {
        rows.holdToChange();
        return PeriodRules.close(by, month, postings.booked().keySet(), months(), YearMonth.from(clock.today()))
                .map(accepted -> {
                    rows.close(Ids.next(), accepted, by.person(), clock.instant());
                    return accepted;
                });
    }

    /** Opens the last closed month again. */
    public Decision<YearMonth> reopen(Actor by, YearMonth month, String reason) {
        rows.holdToChange();
        return PeriodRules.reopen(by, month, rows.closed()).map(closed -> {
            rows.reopen(closed, reason, by.person(), clock.instant());
            return closed.month();
        });
    }

    private Set<YearMonth> months() {
        return rows.closed().stream().map(ClosedPeriod::month).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where the money stood when a month was over, by case and grant: the sum of what was booked until then. */
    public List<Balance> balancesAt(YearMonth month) {
        return postings.balancesAt(month);
    }

    /** How much of each hour entry was paid on vouchers of months up to and including this one, by entry. */
    public Map<UUID, PaidTime> paidTime(YearMonth upTo) {
        return postings.paidTime(upTo);
    }

    /** What was booked from a month to another, alike added up; what only changed hands within a place is not among it. */
    public List<Posted> posted(YearMonth from, YearMonth to) {
        return postings.posted(from, to);
    }

    /** What was booked by a month and is in no file to the accounting system. */
    public List<Posted> notExported(YearMonth upTo) {
        return postings.notExported(upTo);
    }

    /** From now on these are in a file: everything {@link #notExported} answered, in the same transaction. */
    public void exported(UUID export, YearMonth upTo) {
        postings.exported(export, upTo);
    }
}
