package no.kneika.claims;

import static no.kneika.claims.HistoryHouse.OLAV;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.claims.domain.Repayment;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.payroll.domain.SentLine;
import no.kneika.support.Payday;

/** What payroll takes back in a history, as it keeps its own books of it. */
final class HistoryBack {

    private final HistoryHouse house;
    private final HistoryMoney money;
    private int numbers;

    final Map<String, OnLine> onLines = new HashMap<>();

    /** What payroll has paid on a line and not taken back. */
    record OnLine(SentLine line, int minutes, Money wage, Money holiday, Money contribution) {

        OnLine plus(OnLine other) {
            return new OnLine(
                    line,
                    minutes + other.minutes,
                    wage.plus(other.wage),
                    holiday.plus(other.holiday),
                    contribution.plus(other.contribution));
        }

        /** So many minutes of it, and never more money than there is. */
        OnLine part(int of) {
            return new OnLine(line, of, part(wage, of), part(holiday, of), part(contribution, of));
        }

        private Money part(Money all, int of) {
            return Money.ofOre(all.ore() * of / minutes);
        }

        OnLine negate() {
            return new OnLine(line, -minutes, wage.negate(), holiday.negate(), contribution.negate());
        }

        Money total() {
            return wage.plus(holiday).plus(contribution);
        }
    }

    HistoryBack(HistoryHouse house, HistoryMoney money) {
        this.house = house;
        this.money = money;
    }

    /** Payroll answers a correction, or takes some pay back by itself; now and then it tries more than it paid. */
    void takenBack() {
        var some = onLines.values().stream().filter(it -> it.minutes() > 0).toList();
        if (some.isEmpty()) return;
        var on = house.random.oneOf(some);
        var asked =
                house.as(OLAV, () -> house.rooms.asked().of(List.of(on.line().id())));
        var id = on.line().externalId();
        int minutes = house.random.oneIn(2) ? on.minutes() : house.random.between(1, on.minutes());
        for (var correction : asked.entrySet()) {
            id = correction.getKey();
            minutes = Minutes.sum(correction.getValue().back().values()).value();
        }
        if (minutes > on.minutes()) return;
        var back = on.part(minutes);
        var odd = house.random.between(0, 9);
        var wage = back.wage().minus(Money.ofOre(odd == 0 && back.wage().ore() > 9 ? 3 : 0));
        var entries = on.line().entries().size();
        if (odd == 1) wage = on.wage().plus(Money.ofOre(entries + 1));
        // Payroll rounds by itself: an øre more than was paid counts for nothing.
        var rounded = odd == 2 && minutes == on.minutes() ? Money.ofOre(1) : Money.ZERO;
        var text = Payday.VOUCHER_HEADING
                + String.join(
                        ";",
                        on.line().employeeNumber(),
                        YearMonth.from(house.today()).toString(),
                        on.line().workMonth().toString(),
                        on.line().wageType(),
                        "-" + new Minutes(minutes),
                        on.line().rate().toString(),
                        "-" + wage,
                        "-" + back.holiday(),
                        "0",
                        "-" + back.contribution().plus(rounded),
                        id)
                + "\n";
        var file = text.getBytes(StandardCharsets.UTF_8);
        var what = asked.isEmpty() ? "taken back by payroll" : "taken back as asked";
        if (!house.tried(what, money.receive(file)).isAccepted()) return;
        assertThat(odd).as("more than was paid, %s", house).isNotEqualTo(1);
        var gone = new OnLine(on.line(), minutes, wage, back.holiday(), back.contribution());
        money.paid = money.paid.minus(gone.total());
        onLines.merge(on.line().externalId(), gone.negate(), OnLine::plus);
        if (house.random.oneIn(3))
            assertThat(money.receive(file).orThrow().repeated()).as("%s", house).isTrue();
    }

    /** A repayment was registered wrongly, paid or set off. */
    void undone() {
        var paid = money.claims().stream()
                .flatMap(claim -> house.as(OLAV, () -> house.rooms.repayments().of(claim.id())).stream())
                .toList();
        if (paid.isEmpty()) return;
        var it = house.random.oneOf(paid);
        var answer =
                house.as(OLAV, () -> house.rooms.undoing().undo(it.claim(), it.id(), "Feil beløp", house.actor(OLAV)));
        if (!house.tried(it.setOffIn().isEmpty() ? "repayment undone" : "set-off undone", answer)
                .isAccepted()) return;
        assertThat(it.stands()).as("%s", house).isTrue();
        // What was set off is received on neither claim, or on both: the sum is the same.
        if (it.setOffIn().isEmpty()) money.received = money.received.plus(it.amount());
    }

    /** Finance pays back what is owed, or a part of it; now and then NAV sets it off in another claim. */
    void repaid() {
        var owed = house.as(OLAV, () -> house.rooms.owing().all());
        if (owed.isEmpty()) return;
        var it = house.random.oneOf(owed);
        var amount = house.random.oneIn(2)
                ? it.amount()
                : Money.ofOre(house.random.between(1L, it.amount().ore()));
        if (house.random.oneIn(6)) amount = it.amount().plus(Money.ofOre(1));
        var open = money.claims().stream()
                .filter(claim -> claim.state().outstanding().isPositive())
                .toList();
        var setOff = !open.isEmpty() && house.random.oneIn(2)
                ? Optional.of(house.random.oneOf(open).reference())
                : Optional.<String>empty();
        var wish = new Repayment.Wish(amount, house.today(), "Giro " + numbers++, setOff);
        var what = setOff.isPresent() ? "set off" : "paid back";
        var answer = house.as(OLAV, () -> house.rooms.repaying().repay(it.claim(), wish, house.actor(OLAV)));
        if (!house.tried(what, answer).isAccepted()) return;
        assertThat(amount).as("more than was owed, %s", house).isLessThanOrEqualTo(it.amount());
        // What is set off is received on one claim and repaid on another.
        if (setOff.isEmpty()) money.received = money.received.minus(amount);
    }
}
