package no.kneika.payroll.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.hours.FundedSlice;
import no.kneika.hours.Hours;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.ledger.Cause;
import no.kneika.ledger.Ledger;
import no.kneika.ledger.Piece;
import no.kneika.ledger.PieceId;
import no.kneika.ledger.Share;
import no.kneika.payroll.VoucherFileId;
import no.kneika.payroll.VouchersReceived;
import no.kneika.payroll.domain.Matching.Matched;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.domain.Spread;
import no.kneika.platform.BusinessClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What vouchers paid becomes cost pieces in the ledger, to the øre, and finds its place there (kostnaden av bilagene). */
@Component
class VoucherCosts {

    private final Hours hours;
    private final Ledger ledger;
    private final PayingBack back;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    VoucherCosts(Hours hours, Ledger ledger, PayingBack back, BusinessClock clock, ApplicationEventPublisher events) {
        this.hours = hours;
        this.ledger = ledger;
        this.back = back;
        this.clock = clock;
        this.events = events;
    }

    /** @param lines of one file, by their ids; another job's cost is nobody's here */
    void of(VoucherFileId file, Map<UUID, Matched> lines, PersonId by) {
        var days = workDays(lines.values());
        var slices = slices(days);
        var known = paidBefore(lines.values());
        var pieces = new ArrayList<Piece>();
        lines.entrySet().stream()
                .filter(line -> line.getValue().sent().isPresent()
                        && !line.getValue().row().back())
                // Pay before back pay: the second stands on the first.
                .sorted(Comparator.comparingInt(
                        line -> line.getValue().sent().orElseThrow().layer()))
                .forEach(line -> {
                    var born = Spread.of(line.getValue(), line.getKey(), slices, known, PieceId::next);
                    for (var piece : born)
                        known.computeIfAbsent(new EntryId(piece.entry()), any -> new ArrayList<>())
                                .add(piece);
                    pieces.addAll(born);
                });
        ledger.born(pieces, new Cause(Cause.Kind.VOUCHER, file.value(), by, clock.instant()));
        back.take(lines, by, clock.instant());
        if (!days.isEmpty()) events.publishEvent(new VouchersReceived(days));
    }

    /** What the hours of back pay were paid before: nothing to ask when there is none among them. */
    private Map<EntryId, List<Piece>> paidBefore(Collection<Matched> matched) {
        var entries = matched.stream()
                .filter(each -> each.sent().map(SentLine::isBackPay).orElse(false))
                .flatMap(each -> each.spans().stream())
                .map(span -> span.entry().value())
                .distinct()
                .toList();
        var known = new HashMap<EntryId, List<Piece>>();
        ledger.sharesOfEntries(entries).stream()
                .map(Share::piece)
                .distinct()
                .forEach(piece -> known.computeIfAbsent(new EntryId(piece.entry()), any -> new ArrayList<>())
                        .add(piece));
        return known;
    }

    private static Map<CaseId, Period> workDays(Collection<Matched> matched) {
        var days = new HashMap<CaseId, Period>();
        for (var each : matched)
            for (var span : each.spans()) days.merge(span.caseId(), new Period(span.day(), span.day()), Period::hull);
        return days;
    }

    private Map<EntryId, List<FundedSlice>> slices(Map<CaseId, Period> days) {
        var slices = new HashMap<EntryId, List<FundedSlice>>();
        hours.workOf(days).values().stream()
                .flatMap(work -> work.slices().stream())
                .forEach(slice -> slices.computeIfAbsent(slice.entry(), any -> new ArrayList<>())
                        .add(slice));
        return slices;
    }
}
