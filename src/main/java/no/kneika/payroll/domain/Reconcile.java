package no.kneika.payroll.domain;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import no.kneika.institution.ContractKind;
import no.kneika.institution.CostPart;
import no.kneika.institution.EmployerCosts;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.Difference;
import no.kneika.payroll.Reconciliation;

/** Lays what we sent beside what payroll paid, one mentor's work month at a time, and names what differs. */
public final class Reconcile {

    private static final long TOLERATED_ORE = 1;

    private Reconcile() {}

    /**
     * A line we sent and what came back on it.
     *
     * @param askedBack minutes of it that a correction we sent takes back
     */
    public record Answered(
            Minutes minutes,
            HourlyRate rate,
            ContractKind contract,
            List<VoucherRow> paid,
            boolean backPay,
            Minutes askedBack) {

        public Answered(Minutes minutes, HourlyRate rate, ContractKind contract, List<VoucherRow> paid) {
            this(minutes, rate, contract, paid, false, Minutes.ZERO);
        }

        /** What was paid less what was taken back. */
        Minutes paidMinutes() {
            return new Minutes(paid.stream().mapToInt(VoucherRow::signedMinutes).sum());
        }

        /** All that was sent, or all that stands after our corrections: payroll may have taken back or not yet. */
        boolean isAsSent() {
            return paidMinutes().equals(minutes) || paidMinutes().equals(minutes.minusDownToZero(askedBack));
        }

        /** What was paid at each rate and not taken back again. */
        Map<HourlyRate, Integer> minutesByRate() {
            var byRate = new HashMap<HourlyRate, Integer>();
            paid.forEach(row -> byRate.merge(row.rate(), row.signedMinutes(), Integer::sum));
            return byRate;
        }

        boolean takesBack() {
            return paid.stream().anyMatch(VoucherRow::back);
        }

        Money wage() {
            return Money.sum(paid.stream().map(VoucherRow::wage).toList());
        }
    }

    /**
     * @param approved minutes to pay by now, sent or not
     * @param takenBack minutes that were sent, and taken back by a correction since
     */
    public record MentorMonth(
            PersonId mentor, YearMonth month, Minutes approved, Minutes takenBack, List<Answered> lines) {

        public MentorMonth(PersonId mentor, YearMonth month, Minutes approved, List<Answered> lines) {
            this(mentor, month, approved, Minutes.ZERO, lines);
        }

        Minutes standing() {
            return sent().minusDownToZero(takenBack);
        }

        Minutes sent() {
            return Minutes.sum(worked().map(Answered::minutes).toList());
        }

        Minutes paid() {
            return Minutes.sum(worked().map(Answered::paidMinutes).toList());
        }

        /** Back pay is of hours that are counted already. */
        private Stream<Answered> worked() {
            return lines.stream().filter(line -> !line.backPay());
        }
    }

    public static List<Reconciliation> of(MentorMonth month, Function<ContractKind, EmployerCosts> costs) {
        var found = new ArrayList<Reconciliation>();
        var unsent = month.approved().minusDownToZero(month.standing());
        if (!unsent.isZero()) found.add(finding(month, Difference.LATE, Money.ZERO, wages(month.lines())));
        var missing = month.lines().stream().filter(l -> l.paid().isEmpty()).toList();
        if (!missing.isEmpty()) found.add(finding(month, Difference.MISSING, expected(missing), wages(month.lines())));
        var hours = month.lines().stream()
                .filter(l -> !l.paid().isEmpty() && !l.isAsSent())
                .toList();
        // Hours sent and reversed since: payroll was told more than is approved now.
        boolean reversed = month.approved().compareTo(month.standing()) < 0;
        var apart = reversed ? month.lines() : hours;
        if (!apart.isEmpty()) found.add(finding(month, Difference.DIFFERENT_HOURS, expected(apart), wages(apart)));
        var rates = month.lines().stream()
                .filter(l -> l.minutesByRate().entrySet().stream()
                        .anyMatch(paid -> paid.getValue() != 0 && !paid.getKey().equals(l.rate())))
                .toList();
        if (!rates.isEmpty())
            found.add(finding(
                    month,
                    Difference.DIFFERENT_RATE,
                    Money.sum(rates.stream()
                            .map(l -> l.rate().times(l.paidMinutes()))
                            .toList()),
                    wages(rates)));
        if (!month.takenBack().isZero())
            found.add(finding(month, Difference.TAKEN_BACK, Money.ZERO, wages(month.lines())));
        cost(month, costs).ifPresent(found::add);
        if (found.isEmpty() && !month.lines().isEmpty())
            found.add(finding(month, Difference.MATCHED, expected(month.lines()), wages(month.lines())));
        return found;
    }

    /** Each voucher's parts against the rates, on the wage payroll itself paid; an øre of rounding is nobody's business. */
    private static Optional<Reconciliation> cost(MentorMonth month, Function<ContractKind, EmployerCosts> costs) {
        var expected = Money.ZERO;
        var paid = Money.ZERO;
        for (var line : month.lines())
            for (var voucher : line.takesBack() ? netted(line) : line.paid()) {
                var parts = costs.apply(line.contract()).parts(voucher.wage());
                parts.put(CostPart.WAGE, voucher.rate().times(voucher.minutes()));
                // Each line of a voucher was rounded by itself.
                long tolerated = line.takesBack() ? TOLERATED_ORE * line.paid().size() : TOLERATED_ORE;
                boolean differs = voucher.parts().entrySet().stream().anyMatch(part -> {
                    var due = parts.getOrDefault(part.getKey(), Money.ZERO);
                    return Math.abs(part.getValue().minus(due).ore()) > tolerated;
                });
                if (!differs) continue;
                expected = expected.plus(Money.sum(parts.values()));
                paid = paid.plus(voucher.total());
            }
        if (expected.isZero() && paid.isZero()) return Optional.empty();
        return Optional.of(finding(month, Difference.DIFFERENT_COST, expected, paid));
    }

    /** What is left at each rate when what was taken back is subtracted: a wrong line that is wholly taken back is over. */
    private static List<VoucherRow> netted(Answered line) {
        var net = new LinkedHashMap<HourlyRate, VoucherRow>();
        for (var row : line.paid()) net.merge(row.rate(), row, VoucherRow::plus);
        return List.copyOf(net.values());
    }

    private static Money expected(Collection<Answered> lines) {
        return Money.sum(lines.stream().map(l -> l.rate().times(l.minutes())).toList());
    }

    private static Money wages(Collection<Answered> lines) {
        return Money.sum(lines.stream().map(Answered::wage).toList());
    }

    private static Reconciliation finding(MentorMonth month, Difference difference, Money expected, Money paid) {
        var figures = String.join(
                "|",
                month.mentor().toString(),
                month.month().toString(),
                difference.name(),
                month.sent().toString(),
                month.paid().toString(),
                expected.toString(),
                paid.toString());
        return new Reconciliation(
                UUID.nameUUIDFromBytes(figures.getBytes(StandardCharsets.UTF_8)),
                month.mentor(),
                month.month(),
                difference,
                month.approved(),
                month.sent(),
                month.paid(),
                expected,
                paid,
                Optional.empty());
    }
}
