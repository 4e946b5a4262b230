package no.kneika.payroll.domain;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    /** A line we sent and what came back on it. */
    public record Answered(
            Minutes minutes, HourlyRate rate, ContractKind contract, List<VoucherRow> paid, boolean backPay) {

        public Answered(Minutes minutes, HourlyRate rate, ContractKind contract, List<VoucherRow> paid) {
            this(minutes, rate, contract, paid, false);
        }

        Minutes paidMinutes() {
            return Minutes.sum(paid.stream().map(VoucherRow::minutes).toList());
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
                .filter(l -> !l.paid().isEmpty() && !l.paidMinutes().equals(l.minutes()))
                .toList();
        // Hours sent and reversed since: payroll was told more than is approved now.
        boolean reversed = month.approved().compareTo(month.standing()) < 0;
        var apart = reversed ? month.lines() : hours;
        if (!apart.isEmpty()) found.add(finding(month, Difference.DIFFERENT_HOURS, expected(apart), wages(apart)));
        var rates = month.lines().stream()
                .filter(l -> l.paid().stream().anyMatch(v -> !v.rate().equals(l.rate())))
                .toList();
        if (!rates.isEmpty())
            found.add(finding(
                    month,
                    Difference.DIFFERENT_RATE,
                    Money.sum(rates.stream()
                            .map(l -> l.rate().times(l.paidMinutes()))
                            .toList()),
                    wages(rates)));
        if (!month.takenBack().isZero()) found.add(finding(month, Difference.TAKEN_BACK, Money.ZERO, wages(month.lines())));
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
            for (var voucher : line.paid()) {
                var parts = costs.apply(line.contract()).parts(voucher.wage());
                parts.put(CostPart.WAGE, voucher.rate().times(voucher.minutes()));
                boolean differs = voucher.parts().entrySet().stream().anyMatch(part -> {
                    var due = parts.getOrDefault(part.getKey(), Money.ZERO);
                    return Math.abs(part.getValue().minus(due).ore()) > TOLERATED_ORE;
                });
                if (!differs) continue;
                expected = expected.plus(Money.sum(parts.values()));
                paid = paid.plus(voucher.total());
            }
        if (expected.isZero() && paid.isZero()) return Optional.empty();
        return Optional.of(finding(month, Difference.DIFFERENT_COST, expected, paid));
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
