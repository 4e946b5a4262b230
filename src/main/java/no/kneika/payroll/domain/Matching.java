package no.kneika.payroll.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.kneika.hours.EntryId;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Reason;
import no.kneika.payroll.Difference;
import no.kneika.payroll.domain.SentLine.SentEntry;

/**
 * Finds for each line of payroll's file the line we sent, and the very minutes it paid: the first unpaid ones in order of
 * date. What payroll paid is the truth (rules.md 5), so another rate or another number of hours is taken in and named.
 */
public final class Matching {

    private static final String SOURCE = "rules.md 5";

    /**
     * Minutes {@code from} (included) to {@code to} (not included) of an entry, paid or taken back by one line.
     *
     * @param round of pay: how many times some of it was taken back before; of what is taken back: which time this is
     */
    public record PaidSpan(EntryId entry, CaseId caseId, LocalDate day, int from, int to, int round) {

        public PaidSpan(EntryId entry, CaseId caseId, LocalDate day, int from, int to) {
            this(entry, caseId, day, from, to, 0);
        }

        public Minutes minutes() {
            return new Minutes(to - from);
        }
    }

    /**
     * @param row as it counts
     * @param sent empty for another job, and for a person we do not know
     * @param rounding what payroll wrote more than counts, because it rounds
     */
    public record Matched(
            VoucherRow row,
            Difference difference,
            Optional<SentLine> sent,
            List<PaidSpan> spans,
            Map<CostPart, Money> rounding) {

        public Matched(VoucherRow row, Difference difference, Optional<SentLine> sent, List<PaidSpan> spans) {
            this(row, difference, sent, spans, Map.of());
        }

        Matched rounded(Map<CostPart, Money> beyond) {
            return new Matched(row, difference, sent, spans, Map.copyOf(beyond));
        }

        Matched withoutEntries() {
            return new Matched(row, difference, sent.map(line -> line.only(entry -> false)), spans, rounding);
        }
    }

    /** A line that cannot be taken in, and why. */
    public record Against(VoucherRow row, List<Reason> reasons) {}

    /** @param matched in the order of the file */
    public record Outcome(List<Matched> matched, List<Against> against) {}

    private final Map<String, List<SentLine>> sent;
    private final Set<String> known;
    private final Set<String> ours;
    private final YearMonth thisMonth;
    private final PaidSoFar paid;
    private final TakingBack back;

    private Matching(
            Collection<SentLine> sent, Set<String> known, Set<String> ours, YearMonth thisMonth, TakenBefore before) {
        this.sent = sent.stream()
                .sorted(Comparator.comparing(SentLine::workMonth).thenComparing(SentLine::externalId))
                .collect(Collectors.groupingBy(SentLine::employeeNumber));
        this.known = known;
        this.ours = ours;
        this.thisMonth = thisMonth;
        this.paid = new PaidSoFar(sent, before.paid());
        this.back = new TakingBack(this.sent, paid, before);
    }

    /** As below, when nothing has been asked for back and nothing was paid before. */
    public static Decision<List<Matched>> of(
            List<VoucherRow> rows,
            Collection<SentLine> sent,
            Set<String> known,
            Set<String> ours,
            YearMonth thisMonth) {
        return of(rows, sent, known, ours, thisMonth, TakenBefore.NOTHING);
    }

    /**
     * @param sent every line we have sent to the employees of the file for the months of the file
     * @param known those employees we have sent anything for, in any month
     * @param ours wage types that are mentors' hours; what is paid as anything else is another job
     */
    public static Decision<List<Matched>> of(
            List<VoucherRow> rows,
            Collection<SentLine> sent,
            Set<String> known,
            Set<String> ours,
            YearMonth thisMonth,
            TakenBefore before) {
        var outcome = some(rows, sent, known, ours, thisMonth, before, FileOrder.of(rows, sent));
        return Decision.unless(
                outcome.against().stream()
                        .flatMap(each -> each.reasons().stream())
                        .toList(),
                outcome.matched());
    }

    /**
     * The same of some of a file's lines: all that the file has of some people.
     *
     * @param sent every line we have sent to them for the months of the whole file
     */
    public static Outcome some(
            List<VoucherRow> rows,
            Collection<SentLine> sent,
            Set<String> known,
            Set<String> ours,
            YearMonth thisMonth,
            TakenBefore before,
            FileOrder order) {
        return new Matching(sent, known, ours, thisMonth, before).all(order.sorted(rows), order.takesBack());
    }

    /** A file that takes pay back is gone through until nothing more fits: it may take back what it pays itself. */
    private Outcome all(List<VoucherRow> rows, boolean takesBack) {
        var matched = new ArrayList<Matched>();
        var left = rows;
        var against = new ArrayList<Against>();
        boolean again;
        do {
            again = false;
            against.clear();
            for (var row : left)
                switch (match(row)) {
                    case Decision.Accepted<Matched>(var found) -> {
                        matched.add(found);
                        again |= row.back() || !against.isEmpty();
                    }
                    case Decision.Refused<Matched>(var reasons) -> against.add(new Against(row, reasons));
                }
            left = against.stream().map(Against::row).toList();
        } while (again && !left.isEmpty() && takesBack);
        matched.sort(Comparator.comparingInt(each -> each.row().number()));
        return new Outcome(List.copyOf(matched), List.copyOf(against));
    }

    private Decision<Matched> match(VoucherRow row) {
        if (!ours.contains(row.wageType()))
            return Decision.accepted(new Matched(row, Difference.OTHER_JOB, Optional.empty(), List.of()));
        if (row.workMonth().isAfter(row.payrollMonth()) || row.payrollMonth().isAfter(thisMonth.plusMonths(1)))
            return refused("voucher-wrong-month", row, row.payrollMonth(), row.workMonth());
        // Somebody of whom we have sent nothing is a finding of the reconciliation, and stops nobody else's pay.
        if (!known.contains(row.employeeNumber()))
            return Decision.accepted(new Matched(row, Difference.UNKNOWN_PERSON, Optional.empty(), List.of()));
        if (row.back()) return back.match(row);
        var candidates = candidates(row, sent.getOrDefault(row.employeeNumber(), List.of()));
        if (candidates.isEmpty()) return refused("voucher-nothing-sent", row, row.employeeNumber(), row.workMonth());
        var open = candidates.stream().filter(s -> left(s) > 0).findFirst();
        if (open.isEmpty()) return refused("voucher-paid-before", row, row.employeeNumber(), row.workMonth());
        if (row.minutes().isZero()) return refused("voucher-no-hours", row);
        var found = pay(row, open.get());
        return found.spans().isEmpty()
                ? refused("voucher-back-pay-first", row, row.employeeNumber(), row.workMonth())
                : Decision.accepted(found);
    }

    /** By our own id; else by month and wage type, the same rate first. */
    static List<SentLine> candidates(VoucherRow row, List<SentLine> theirs) {
        var inMonth = theirs.stream()
                .filter(s ->
                        s.workMonth().equals(row.workMonth()) && s.wageType().equals(row.wageType()))
                .toList();
        if (!row.externalId().isEmpty())
            return inMonth.stream()
                    .filter(s -> s.externalId().equals(row.externalId()))
                    .toList();
        var sameRate = inMonth.stream().filter(s -> s.rate().equals(row.rate())).toList();
        return sameRate.isEmpty() ? inMonth : sameRate;
    }

    private Matched pay(VoucherRow row, SentLine line) {
        var difference = !row.rate().equals(line.rate())
                ? Difference.DIFFERENT_RATE
                : row.minutes().value() != left(line) ? Difference.DIFFERENT_HOURS : Difference.MATCHED;
        var spans = new ArrayList<PaidSpan>();
        int toPay = row.minutes().value();
        for (var entry : line.entries()) {
            int from = paid.of(entry, line.layer());
            int to = Math.min(entry.minutes().value(), below(entry, line.layer()));
            int take = Math.min(toPay, to - from);
            if (take <= 0 || entry.closed()) continue;
            spans.add(new PaidSpan(
                    entry.entry(), entry.caseId(), entry.day(), from, from + take, paid.round(entry, line.layer())));
            paid.pay(entry, line.layer(), take);
            toPay -= take;
        }
        paid.money(line, row);
        return new Matched(row, difference, Optional.of(line), spans);
    }

    private int left(SentLine line) {
        return line.entries().stream()
                .filter(e -> !e.closed())
                .mapToInt(e -> e.minutes().value() - paid.of(e, line.layer()))
                .sum();
    }

    /** How many minutes back pay can stand on: those the layer below has been paid for. */
    private int below(SentEntry entry, int layer) {
        return layer == 0 ? entry.minutes().value() : paid.below(entry, layer);
    }

    static Decision<Matched> refused(String code, VoucherRow row, Object... values) {
        var all = new ArrayList<Object>();
        all.add(row.number());
        all.addAll(List.of(values));
        return Decision.refused(Reason.of(code, SOURCE, all.toArray()).at("file"));
    }
}
