package no.kneika.claims.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.LargestRemainder;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;
import no.kneika.kernel.PersonId;
import no.kneika.ledger.Piece;
import no.kneika.ledger.PieceId;

/** Hours worked and paid, said in one line each: what tests of calculations are written in. */
final class Paid {

    static final CaseId CASE = new CaseId(new UUID(1, 1));

    final List<Work> work = new ArrayList<>();
    final List<Cost> costs = new ArrayList<>();
    private final List<Entry> unpaid = new ArrayList<>();
    private long next = 100;

    private record Entry(UUID id, LocalDate day, PersonId mentor, int minutes) {}

    static PersonId person(String name) {
        return new PersonId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** Work that a grant carries from its first minute to {@code carried}; the rest has none. */
    Paid worked(String mentor, String day, Minutes minutes, Optional<UUID> grant, Minutes carried) {
        var id = new UUID(9, next++);
        var person = person(mentor);
        var date = LocalDate.parse(day);
        int cut = grant.isPresent() ? carried.value() : 0;
        if (cut > 0) work.add(new Work(id, date, 0, cut, person, true, false, grant));
        if (cut < minutes.value())
            work.add(new Work(id, date, cut, minutes.value(), person, true, false, Optional.empty()));
        unpaid.add(new Entry(id, date, person, minutes.value()));
        return this;
    }

    Paid worked(String mentor, String day, Minutes minutes, UUID grant) {
        return worked(mentor, day, minutes, Optional.of(grant), minutes);
    }

    /** The last work stands as it is: not approved, or sick. */
    Paid but(boolean approved, boolean sick) {
        var last = work.removeLast();
        work.add(new Work(
                last.entry(),
                last.day(),
                last.fromMinute(),
                last.toMinute(),
                last.mentor(),
                approved,
                sick,
                sick ? Optional.empty() : last.grant()));
        return this;
    }

    Paid notPaid() {
        unpaid.clear();
        return this;
    }

    /** One voucher line for everything worked since the last: each part rounded once, its øre spread over the entries. */
    Paid paid(String payrollMonth, String rate, String holiday, String contribution) {
        var hourly = HourlyRate.of(rate);
        var minutes = new Minutes(unpaid.stream().mapToInt(Entry::minutes).sum());
        var parts = new EnumMap<CostPart, Money>(CostPart.class);
        var wage = hourly.times(minutes);
        var holidayPay = Percent.of(holiday).of(wage);
        parts.put(CostPart.WAGE, wage);
        parts.put(CostPart.HOLIDAY_PAY, holidayPay);
        parts.put(CostPart.CONTRIBUTION, Percent.of(contribution).of(wage.plus(holidayPay)));
        return paid(payrollMonth, hourly, parts);
    }

    Paid paid(String payrollMonth, HourlyRate rate, Map<CostPart, Money> parts) {
        var line = new UUID(8, next++);
        var weights = unpaid.stream().map(e -> (long) e.minutes()).toList();
        for (var part : parts.entrySet()) {
            var spread = LargestRemainder.spread(part.getValue(), weights);
            for (int i = 0; i < unpaid.size(); i++) {
                var entry = unpaid.get(i);
                costs.add(new Cost(
                        new Piece(
                                new PieceId(new UUID(7, next++)),
                                CASE,
                                entry.mentor(),
                                entry.id(),
                                0,
                                entry.minutes(),
                                line,
                                part.getKey(),
                                spread.get(i),
                                entry.day(),
                                YearMonth.parse(payrollMonth),
                                rate),
                        false));
            }
        }
        unpaid.clear();
        return this;
    }

    /** One voucher line of back pay for everything of a month that was paid at a rate, on top of it. */
    Paid backPaid(String payrollMonth, String workMonth, String below, String rate, String contribution) {
        var line = new UUID(8, next++);
        var worked = costs.stream()
                .map(Cost::piece)
                .filter(p -> p.part() == CostPart.WAGE && p.rate().equals(HourlyRate.of(below)))
                .filter(p -> YearMonth.from(p.workDay()).equals(YearMonth.parse(workMonth)))
                .toList();
        var minutes = Minutes.sum(worked.stream().map(Piece::minutes).toList());
        var parts = new EnumMap<CostPart, Money>(CostPart.class);
        parts.put(CostPart.WAGE, HourlyRate.of(rate).times(minutes));
        parts.put(CostPart.CONTRIBUTION, Money.ofKroner(contribution));
        var weights = worked.stream().map(p -> (long) p.minutes().value()).toList();
        parts.forEach((part, amount) -> {
            var spread = LargestRemainder.spread(amount, weights);
            for (int i = 0; i < worked.size(); i++) {
                var p = worked.get(i);
                costs.add(new Cost(
                        new Piece(
                                new PieceId(new UUID(7, next++)),
                                CASE,
                                p.mentor(),
                                p.entry(),
                                p.fromMinute(),
                                p.toMinute(),
                                line,
                                part,
                                spread.get(i),
                                p.workDay(),
                                YearMonth.parse(payrollMonth),
                                HourlyRate.of(rate),
                                p.layer() + 1,
                                p.below().plus(p.rate())),
                        false));
            }
        });
        return this;
    }

    /** All of it is on a claim. */
    Paid taken() {
        costs.replaceAll(cost -> new Cost(cost.piece(), true));
        return this;
    }

    Money total() {
        return Money.sum(costs.stream().map(c -> c.piece().amount()).toList());
    }
}
