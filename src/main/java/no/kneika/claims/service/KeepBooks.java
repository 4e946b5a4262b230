package no.kneika.claims.service;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.claims.domain.AccountingFile;
import no.kneika.claims.store.AccountingRows;
import no.kneika.claims.store.AccountingRows.Export;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Reason;
import no.kneika.ledger.ClosedPeriod;
import no.kneika.ledger.Periods;
import no.kneika.ledger.Posted;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import org.springframework.stereotype.Service;

/** Gives the accounting system what closed months hold (regnskapsfil), each movement once. */
@Service
public class KeepBooks {

    private static final String SOURCE = "rules.md 5";

    private final Periods periods;
    private final AccountingRows rows;
    private final Dimensions dimensions;
    private final Texts texts;
    private final BusinessClock clock;

    KeepBooks(Periods periods, AccountingRows rows, Dimensions dimensions, Texts texts, BusinessClock clock) {
        this.periods = periods;
        this.rows = rows;
        this.dimensions = dimensions;
        this.texts = texts;
        this.clock = clock;
    }

    /** Which account each place is, by the place's name. */
    public Map<String, String> accounts() {
        return rows.accounts();
    }

    public Decision<Integer> decide(Actor by, Map<String, String> accounts) {
        if (by.capacity() != Capacity.FINANCE)
            return Decision.refused(Reason.of("period-finance-only", "product.md, FINANCE"));
        int changed = 0;
        var now = rows.accounts();
        for (var each : accounts.entrySet()) {
            if (!each.getValue().matches("[0-9A-Za-z.-]{1,20}"))
                return Decision.refused(
                        Reason.of("account-not-understood", SOURCE).at(each.getKey()));
            if (each.getValue().equals(now.get(each.getKey()))) continue;
            rows.decide(each.getKey(), each.getValue(), by.person(), clock.instant());
            changed++;
        }
        return Decision.accepted(changed);
    }

    /** Everything booked up to and including the last closed month that is in no file yet, as a file. */
    public Decision<UUID> export(Actor by) {
        if (by.capacity() != Capacity.FINANCE)
            return Decision.refused(Reason.of("period-finance-only", "product.md, FINANCE"));
        rows.hold();
        var last = periods.closed().stream().map(ClosedPeriod::month).max(YearMonth::compareTo);
        if (last.isEmpty()) return Decision.refused(Reason.of("accounting-nothing-closed", SOURCE));
        var posted = periods.notExported(last.get());
        if (posted.isEmpty()) return Decision.refused(Reason.of("accounting-nothing-new", SOURCE, last.get()));
        var known = dimensions.of(by, posted.stream().map(Posted::caseId).toList());
        var lines = AccountingFile.lines(posted, rows.accounts(), each -> known.of(each.caseId(), each.grant()));
        var words = texts.in(Language.NB);
        int number = rows.nextNumber();
        var export = new Export(
                Ids.next(),
                number,
                last.get(),
                lines.size(),
                Money.sum(lines.stream().map(AccountingFile.Line::debit).toList()),
                by.person(),
                clock.instant());
        rows.insert(export, AccountingFile.csv(number, lines, cause -> words.t("books.cause." + cause)));
        periods.exported(export.id(), last.get());
        return Decision.accepted(export.id());
    }

    /** Every file that was made, newest first. */
    public List<Export> exports() {
        return rows.exports();
    }

    /** The file as it was made. */
    public String file(UUID export) {
        return rows.content(export).orElseThrow(() -> new NotFound("accounting export"));
    }
}
