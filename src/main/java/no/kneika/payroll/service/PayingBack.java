package no.kneika.payroll.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.institution.CostPart;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.ledger.Ledger;
import no.kneika.payroll.domain.Matching.Matched;
import no.kneika.payroll.domain.Matching.PaidSpan;
import no.kneika.payroll.domain.PaidBack;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.domain.SentLine.SentEntry;
import no.kneika.payroll.domain.TakenBefore;
import no.kneika.payroll.domain.VoucherRow;
import no.kneika.payroll.store.AskedBack;
import no.kneika.payroll.store.Portions;
import no.kneika.payroll.store.Roundings;
import no.kneika.payroll.store.Vouchers;
import org.springframework.stereotype.Component;

/** Lines with a minus (tilbaketrekk): what they may be held against, and where in the ledger what they take back goes. */
@Component
class PayingBack {

    private final Vouchers vouchers;
    private final AskedBack asked;
    private final Portions portions;
    private final Roundings roundings;
    private final Ledger ledger;

    PayingBack(Vouchers vouchers, AskedBack asked, Portions portions, Roundings roundings, Ledger ledger) {
        this.vouchers = vouchers;
        this.asked = asked;
        this.portions = portions;
        this.roundings = roundings;
        this.ledger = ledger;
    }

    TakenBefore before(Collection<SentLine> sent) {
        var ids = sent.stream().map(SentLine::id).toList();
        var paid = new HashMap<UUID, Map<CostPart, Money>>();
        var lines = new ArrayList<VoucherRow>();
        var before = vouchers.linesOn(ids);
        var rounded = roundings.of(before.stream()
                .filter(line -> line.row().back())
                .map(Vouchers.LineRow::id)
                .toList());
        for (var line : before) {
            if (line.row().back()) lines.add(asWritten(line, rounded.getOrDefault(line.id(), Map.of())));
            var known = paid.computeIfAbsent(line.sentLine().orElseThrow(), any -> new EnumMap<>(CostPart.class));
            line.row().parts().forEach((part, amount) -> known.merge(part, amount, Money::plus));
        }
        return new TakenBefore(paid, asked.of(ids), lines);
    }

    /** The line as payroll wrote it, so that it is known again when it comes in another file. */
    private static VoucherRow asWritten(Vouchers.LineRow line, Map<CostPart, Money> beyond) {
        var less = new EnumMap<CostPart, Money>(CostPart.class);
        beyond.forEach((part, amount) -> less.put(part, amount.negate()));
        return line.row().without(less);
    }

    /** What has no place in the ledger yet cannot leave it: a large file is being placed, and the answer is to wait. */
    Decision<List<Matched>> canBeTakenBack(List<Matched> matched) {
        var against = new ArrayList<Reason>();
        for (var each : matched) {
            if (!each.row().back() || each.spans().isEmpty()) continue;
            var cases = each.spans().stream().map(PaidSpan::caseId).collect(Collectors.toSet());
            if (!portions.waiting(cases).isEmpty())
                against.add(Reason.of(
                                "voucher-back-placing",
                                "docs/adr/0039",
                                each.row().number())
                        .at("file"));
        }
        return Decision.unless(against, matched);
    }

    /** One line after the other, each from where the one before left the money. */
    void take(Map<UUID, Matched> lines, PersonId by, Instant at) {
        lines.entrySet().stream()
                .filter(line ->
                        line.getValue().row().back() && line.getValue().sent().isPresent())
                .sorted(Comparator.comparing((Map.Entry<UUID, Matched> line) ->
                                -line.getValue().sent().orElseThrow().layer())
                        .thenComparing(line -> line.getValue().row().number()))
                .forEach(line -> take(line.getKey(), line.getValue(), by, at));
    }

    private void take(UUID id, Matched matched, PersonId by, Instant at) {
        var sent = matched.sent().orElseThrow();
        var shares = ledger.sharesOfEntries(
                sent.entries().stream().map(e -> e.entry().value()).toList());
        var standing =
                ledger.standing(sent.entries().stream().map(SentEntry::caseId).collect(Collectors.toSet()));
        ledger.takeBack(PaidBack.of(matched, id, shares, standing), by, at);
    }
}
