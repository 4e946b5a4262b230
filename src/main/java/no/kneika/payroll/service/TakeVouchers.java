package no.kneika.payroll.service;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import no.kneika.documents.Audience;
import no.kneika.documents.DocumentKind;
import no.kneika.documents.Documents;
import no.kneika.documents.NewDocument;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.payroll.VoucherFileId;
import no.kneika.payroll.VoucherReport;
import no.kneika.payroll.domain.FilePortions;
import no.kneika.payroll.domain.Matching;
import no.kneika.payroll.domain.Matching.Matched;
import no.kneika.payroll.domain.TakenBefore;
import no.kneika.payroll.domain.VoucherFile;
import no.kneika.payroll.domain.VoucherRow;
import no.kneika.payroll.store.Exports;
import no.kneika.payroll.store.Resends;
import no.kneika.payroll.store.Roundings;
import no.kneika.payroll.store.SentPeople;
import no.kneika.payroll.store.Vouchers;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import org.springframework.stereotype.Service;

/** Takes payroll's vouchers in (utbetalingsbilag): what was paid becomes cost pieces in the ledger, to the øre. */
@Service
public class TakeVouchers {

    private final Exports exports;
    private final Resends resends;
    private final SentPeople people;
    private final Vouchers vouchers;
    private final Documents documents;
    private final UnknownLines unknown;
    private final PayrollSettings settings;
    private final VoucherReports reports;
    private final BusinessClock clock;
    private final PlaceVouchers placing;
    private final PayingBack paying;
    private final Roundings roundings;

    TakeVouchers(
            Exports exports,
            Resends resends,
            SentPeople people,
            Vouchers vouchers,
            Documents documents,
            UnknownLines unknown,
            PayrollSettings settings,
            VoucherReports reports,
            BusinessClock clock,
            PlaceVouchers placing,
            PayingBack paying,
            Roundings roundings) {
        this.exports = exports;
        this.resends = resends;
        this.people = people;
        this.vouchers = vouchers;
        this.documents = documents;
        this.unknown = unknown;
        this.settings = settings;
        this.reports = reports;
        this.clock = clock;
        this.placing = placing;
        this.paying = paying;
        this.roundings = roundings;
    }

    Decision<VoucherReport> take(String fileName, byte[] bytes, Actor actor) {
        if (actor.capacity() != Capacity.FINANCE)
            return Decision.refused(Reason.of("payroll-finance-only", "rules.md 7"));
        return carryOut(BroughtFile.of(fileName, bytes), actor, actor.person(), step -> {});
    }

    /** What would be said of a file now; nothing is changed. */
    Decision<List<Matched>> look(byte[] bytes) {
        return VoucherFile.read(bytes).then(this::match);
    }

    /**
     * @param as who does it, which is the house when a job does
     * @param by who brought it
     * @param at told when a step begins: 1 read, 2 matched, 3 written, 4 placed
     */
    Decision<VoucherReport> carryOut(BroughtFile file, Actor as, PersonId by, IntConsumer at) {
        at.accept(1);
        exports.hold();
        var before = vouchers.fileWith(file.sha256());
        if (before.isPresent()) return Decision.accepted(reports.of(before.get(), true));
        return VoucherFile.read(file.bytes())
                .then(rows -> {
                    at.accept(2);
                    return match(rows);
                })
                .map(matched -> reports.of(keep(file, matched, as, by, at), false));
    }

    /** Some people at a time: what was sent to all of them does not fit in a small heap. */
    private Decision<List<Matched>> match(List<VoucherRow> rows) {
        var employees = employees(rows);
        var months = rows.stream().map(VoucherRow::workMonth).collect(Collectors.toSet());
        var known = resends.known(employees);
        var ours = unknown.ours();
        var today = YearMonth.from(clock.today());
        var file = new FilePortions(people.order(rows, employees, months));
        for (var some : FilePortions.of(rows, people.numbers(employees), settings.matchedTogether())) {
            var sent = exports.sentTo(employees(some), months);
            var before = some.stream().anyMatch(VoucherRow::back) ? paying.before(sent) : TakenBefore.NOTHING;
            file.add(Matching.some(some, sent, known, ours, today, before, file.order()));
        }
        return file.decision().then(paying::canBeTakenBack);
    }

    private static Set<String> employees(List<VoucherRow> rows) {
        return rows.stream().map(VoucherRow::employeeNumber).collect(Collectors.toSet());
    }

    private VoucherFileId keep(BroughtFile file, List<Matched> matched, Actor as, PersonId by, IntConsumer at) {
        at.accept(3);
        var id = new VoucherFileId(Ids.next());
        var document = documents.store(
                as,
                new NewDocument(
                        null,
                        null,
                        DocumentKind.VOUCHER,
                        Audience.MONEY,
                        settings.voucherTitle(),
                        Locale.forLanguageTag("nb"),
                        "text/csv",
                        file.bytes()));
        vouchers.insertFile(id, file.sha256(), file.name(), document, by, clock.instant());
        var lines = new LinkedHashMap<UUID, Matched>();
        for (var each : matched) lines.put(Ids.next(), each);
        vouchers.insertLines(id, lines);
        roundings.insert(lines);
        at.accept(4);
        placing.place(as.institution(), id, lines, by);
        return id;
    }
}
