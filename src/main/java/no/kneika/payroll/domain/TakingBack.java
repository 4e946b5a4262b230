package no.kneika.payroll.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.hours.EntryId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.payroll.Difference;
import no.kneika.payroll.domain.Matching.Matched;
import no.kneika.payroll.domain.Matching.PaidSpan;
import no.kneika.payroll.domain.SentLine.SentEntry;

/**
 * Finds what a line with a minus takes back (tilbaketrekk): of a line that was paid, first the hours we asked for back, then the last
 * ones in order of date, each from its end. Nothing is taken back that was not paid (rules.md 5, docs/adr/0043).
 */
final class TakingBack {

    private final Map<String, List<SentLine>> sent;
    private final PaidSoFar paid;
    private final Map<String, TakenBefore.Asked> asked;
    private final List<VoucherRow> before;
    private final Map<EntryId, Minutes> wanted = new HashMap<>();

    TakingBack(Map<String, List<SentLine>> sent, PaidSoFar paid, TakenBefore before) {
        this.sent = sent;
        this.paid = paid;
        this.asked = before.asked();
        this.before = before.lines();
        asked.values().forEach(one -> one.back().forEach((entry, back) -> wanted.merge(entry, back, Minutes::plus)));
    }

    Decision<Matched> match(VoucherRow row) {
        if (row.minutes().isZero()) return Matching.refused("voucher-back-no-hours", row);
        if (row.total().isZero()) return Matching.refused("voucher-back-no-money", row);
        // A line of pay that comes in two files finds its hours paid; one with a minus could find others.
        if (before.stream().anyMatch(row::isSameAs))
            return Matching.refused("voucher-back-before", row, row.employeeNumber(), row.workMonth());
        var candidates = candidates(row);
        if (candidates.stream().allMatch(line -> paid(line) == 0))
            return Matching.refused("voucher-back-never-paid", row, row.employeeNumber(), row.workMonth());
        var most = candidates.stream()
                .filter(line -> free(line) >= row.minutes().value())
                .findFirst()
                .orElseGet(() -> candidates.stream()
                        .max(Comparator.comparingInt(this::paid))
                        .orElseThrow());
        int free = free(most);
        if (free < row.minutes().value())
            return paid(most) >= row.minutes().value()
                    ? Matching.refused("voucher-back-pay-above", row, row.employeeNumber(), row.workMonth())
                    : Matching.refused(
                            "voucher-back-more-hours", row, row.minutes(), new Minutes(paid(most)), row.workMonth());
        var beyond = Rounding.beyond(row, paid.money(most));
        var allowed = Rounding.allowed((int) most.entries().stream()
                .filter(entry -> paid.of(entry, most.layer()) > 0)
                .count());
        if (Money.sum(beyond.values()).compareTo(allowed) > 0) {
            var part = beyond.keySet().iterator().next();
            return Matching.refused(
                    "voucher-back-more-money",
                    row,
                    row.parts().getOrDefault(part, Money.ZERO).negate(),
                    paid.money(most, part),
                    allowed);
        }
        var counts = row.without(beyond);
        return counts.total().isZero()
                ? Matching.refused("voucher-back-no-money", row)
                : Decision.accepted(take(counts, most).rounded(beyond));
    }

    /** By the id of our correction, or of the line it corrects; else as pay is found. */
    private List<SentLine> candidates(VoucherRow row) {
        var theirs = sent.getOrDefault(row.employeeNumber(), List.of());
        var correction = Optional.ofNullable(asked.get(row.externalId()));
        return correction
                .map(one -> theirs.stream()
                        .filter(line -> line.id().equals(one.line()))
                        .map(line -> line.only(entry -> one.back().containsKey(entry.entry())))
                        .toList())
                .orElseGet(() -> Matching.candidates(row, theirs));
    }

    private Matched take(VoucherRow row, SentLine line) {
        var spans = new HashMap<SentEntry, Integer>();
        int left = row.minutes().value();
        var inOrder = line.entries().stream()
                .sorted(Comparator.comparing((SentEntry e) -> !wanted.containsKey(e.entry()))
                        .thenComparing(SentEntry::day, Comparator.reverseOrder())
                        .thenComparing(e -> e.entry().toString()))
                .toList();
        // What we asked for, and no more of it while there is other pay to take of.
        for (var entry : inOrder) {
            int of = Math.min(
                    free(entry, line.layer()),
                    wanted.getOrDefault(entry.entry(), Minutes.ZERO).value());
            int some = Math.min(left, of);
            if (some > 0) spans.merge(entry, some, Integer::sum);
            left -= some;
        }
        for (var entry : inOrder) {
            int some = Math.min(left, free(entry, line.layer()) - spans.getOrDefault(entry, 0));
            if (some > 0) spans.merge(entry, some, Integer::sum);
            left -= Math.max(0, some);
        }
        paid.money(line, row);
        var taken = new ArrayList<PaidSpan>();
        for (var entry : line.entries()) {
            int some = spans.getOrDefault(entry, 0);
            if (some == 0) continue;
            int end = paid.of(entry, line.layer());
            int round = paid.takeBack(entry, line.layer(), some);
            taken.add(new PaidSpan(entry.entry(), entry.caseId(), entry.day(), end - some, end, round));
        }
        var whole = sent.getOrDefault(row.employeeNumber(), List.of()).stream()
                .filter(each -> each.id().equals(line.id()))
                .findFirst();
        return new Matched(row, Difference.TAKEN_BACK, whole, taken);
    }

    private int paid(SentLine line) {
        return line.entries().stream()
                .mapToInt(entry -> paid.of(entry, line.layer()))
                .sum();
    }

    private int free(SentLine line) {
        return line.entries().stream()
                .mapToInt(entry -> free(entry, line.layer()))
                .sum();
    }

    private int free(SentEntry entry, int layer) {
        return Math.max(0, paid.of(entry, layer) - paid.above(entry, layer));
    }
}
