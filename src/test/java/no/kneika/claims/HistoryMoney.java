package no.kneika.claims;

import static no.kneika.claims.HistoryHouse.JORUNN;
import static no.kneika.claims.HistoryHouse.OLAV;
import static no.kneika.claims.HistoryHouse.RANDI;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.service.AnswerClaim.PaymentIn;
import no.kneika.funding.GrantId;
import no.kneika.funding.GrantLetter;
import no.kneika.funding.Refund;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;
import no.kneika.kernel.Period;
import no.kneika.ledger.Account;
import no.kneika.payroll.VoucherReport;
import no.kneika.payroll.domain.SentLine;
import no.kneika.support.Payday;

/** What payroll, the coordinator and NAV do about money in a history, and the sums of it as somebody else would keep them. */
final class HistoryMoney {

    private static final Percent HOLIDAY = Percent.of("12");
    private static final Percent CONTRIBUTION = Percent.of("14.1");

    private final HistoryHouse house;
    private final HistoryBack back;
    private final Map<GrantId, Integer> given = new HashMap<>();
    private int numbers;

    /** What payroll's files that were taken say was paid. */
    Money paid = Money.ZERO;

    /** What NAV's payments that were registered say came in. */
    Money received = Money.ZERO;

    HistoryMoney(HistoryHouse house) {
        this.house = house;
        back = new HistoryBack(house, this);
    }

    void sent() {
        var upTo = YearMonth.from(house.today());
        if (house.random.oneIn(4))
            assertThat(house.byTwo("sent to payroll", () -> export(upTo)).size())
                    .as("%s", house)
                    .isLessThanOrEqualTo(1);
        else house.tried("sent to payroll", export(upTo));
    }

    private <T> Decision<String> export(YearMonth upTo) {
        return house.as(
                OLAV,
                () -> house.rooms.payroll().export(upTo, house.actor(OLAV)).map(any -> "sent"));
    }

    /** Payroll pays some of what it got: now and then a part of a line, another rate, or øre that are not expected. */
    void vouchers() {
        var lines = unanswered().stream().filter(line -> !house.random.oneIn(4)).toList();
        if (!lines.isEmpty()) take(lines, false);
    }

    List<SentLine> unanswered() {
        return house.as(OLAV, () -> house.rooms.exports().unanswered()).stream()
                .sorted(Comparator.comparing(SentLine::layer).thenComparing(SentLine::externalId))
                .toList();
    }

    void take(List<SentLine> lines, boolean asSent) {
        var sum = Money.ZERO;
        var answered = new ArrayList<HistoryBack.OnLine>();
        var text = new StringBuilder(Payday.VOUCHER_HEADING);
        for (var line : lines) {
            var odd = asSent ? 9 : house.random.between(0, 9);
            var minutes =
                    odd == 0 ? new Minutes(house.random.between(1, line.unpaid().value())) : line.unpaid();
            var rate = odd == 1 && !line.isBackPay() ? HourlyRate.of("177.77") : line.rate();
            var wage = rate.times(minutes);
            var holiday = HOLIDAY.of(wage);
            var contribution = CONTRIBUTION.of(wage.plus(holiday)).plus(Money.ofOre(odd == 2 ? 7 : 0));
            sum = sum.plus(wage).plus(holiday).plus(contribution);
            answered.add(new HistoryBack.OnLine(line, minutes.value(), wage, holiday, contribution));
            text.append(String.join(
                            ";",
                            line.employeeNumber(),
                            YearMonth.from(house.today()).toString(),
                            line.workMonth().toString(),
                            line.wageType(),
                            minutes.toString(),
                            rate.toString(),
                            wage.toString(),
                            holiday.toString(),
                            "0",
                            contribution.toString(),
                            line.externalId()))
                    .append('\n');
        }
        var file = text.toString().getBytes(StandardCharsets.UTF_8);
        if (house.tried("vouchers", receive(file)).isAccepted()) {
            paid = paid.plus(sum);
            answered.forEach(it -> back.onLines.merge(it.line().externalId(), it, HistoryBack.OnLine::plus));
            if (house.random.oneIn(3))
                assertThat(receive(file).orThrow().repeated()).as("%s", house).isTrue();
        }
    }

    void undone() {
        back.undone();
    }

    void repaid() {
        back.repaid();
    }

    void takenBack() {
        back.takenBack();
    }

    Decision<VoucherReport> receive(byte[] file) {
        return house.as(OLAV, () -> house.rooms.payroll().receive("bilag.csv", file, house.actor(OLAV)));
    }

    void explained() {
        var open = house.as(OLAV, () -> house.rooms.reconciliations().unexplained());
        open.forEach((month, differences) -> differences.forEach(it -> house.tried(
                "explained " + it.difference(),
                house.as(
                        OLAV,
                        () -> house.rooms
                                .reconciliations()
                                .explain(month, it.id(), "Lønn har svart", house.actor(OLAV))))));
    }

    /** From a day that has been, so that there is back pay, or from one to come. */
    void otherRate() {
        var pair = house.random.oneOf(house.pairs);
        var from = house.today().plusDays(house.random.between(-60, 10));
        var rate = HourlyRate.of(house.random.oneOf(List.of("165", "173.00", "180", "185.80", "190.50", "192.35")));
        house.at.run(OLAV, () -> house.rooms.mentors().regulate(house.actor(OLAV), pair.assignment(), from, rate));
        house.counted("rate " + rate);
    }

    /** NAV writes again: more or fewer hours, another last day, another ceiling. */
    void corrected() {
        corrected(house.random.oneOf(house.grants), house.random.between(-4, 6));
    }

    /** NAV makes a grant smaller that it has paid hours of. */
    void smaller() {
        var paid = claims().stream().filter(it -> !it.payments().isEmpty()).toList();
        if (!paid.isEmpty()) corrected(house.random.oneOf(paid).grant(), house.random.between(-30, -10));
    }

    private void corrected(GrantId id, int more) {
        var grant = house.as(RANDI, () -> house.rooms.funding().grant(id));
        var last = grant.period().to().plusDays(house.random.oneIn(3) ? house.random.between(-10, 0) : 0);
        var hours = Math.max(60, grant.hours().value() + 60 * more);
        var ceiling = grant.refund() instanceof Refund.ByClaim claim ? claim.ceiling() : Optional.<HourlyRate>empty();
        var letter = new GrantLetter(
                Optional.empty(),
                new Period(grant.period().from(), last),
                new Minutes(hours),
                house.random.oneIn(4) ? Optional.of(HourlyRate.of("182.50")) : ceiling,
                grant.funderReference(),
                grant.decidedOn(),
                Optional.empty(),
                "",
                Optional.empty(),
                true);
        var most = most(grant.id());
        var answer = house.tried(
                "grant corrected",
                house.as(
                        RANDI,
                        () -> house.rooms
                                .grants()
                                .correct(grant.id(), grant.version(), letter, "Nytt brev", house.actor(RANDI))));
        if (answer.isAccepted()) given.put(grant.id(), Math.max(most, hours));
    }

    /** The most minutes any letter of a grant has given. */
    int most(GrantId grant) {
        return given.computeIfAbsent(
                grant,
                id -> house.as(RANDI, () -> house.rooms.funding().grant(id))
                        .hours()
                        .value());
    }

    int repaidMinutes(GrantId grant) {
        var caseId = house.as(RANDI, () -> house.rooms.funding().grant(grant)).caseId();
        return house.as(OLAV, () -> house.rooms.claimLines().repaid(List.of(caseId)))
                .getOrDefault(grant, Minutes.ZERO)
                .value();
    }

    /** What NAV has paid on a claim for work on days the grant does not cover. */
    Money receivedOutside(ClaimFacts claim, Period days) {
        var pieces = house.as(RANDI, () -> house.rooms.claims().openPieces(claim.id()));
        return Money.sum(house.at.asSystem(() -> house.rooms.ledger().sharesOfPieces(pieces)).stream()
                .filter(share -> share.at() == Account.RECEIVED
                        && !days.contains(share.piece().workDay()))
                .map(it -> it.amount())
                .toList());
    }

    Money claimable(GrantId grant) {
        return house.as(RANDI, () -> house.rooms.prepare().of(house.actor(RANDI), grant))
                .calculation()
                .total();
    }

    void claimed() {
        claimed(house.random.oneOf(house.grants));
    }

    void claimed(GrantId grant) {
        var total = claimable(grant);
        if (!total.isPositive()) return;
        if (house.random.oneIn(3))
            assertThat(house.byTwo("claimed", () -> dispatch(grant, total)).size())
                    .as("%s", house)
                    .isLessThanOrEqualTo(1);
        else house.tried("claimed", dispatch(grant, total));
    }

    private Decision<ClaimId> dispatch(GrantId grant, Money total) {
        return house.as(RANDI, () -> house.rooms.dispatch().dispatch(grant, total, house.actor(RANDI)));
    }

    List<ClaimFacts> claims() {
        return house.as(
                RANDI,
                () -> house.grants.stream()
                        .flatMap(grant -> house.rooms.claims().ofGrant(grant).stream())
                        .toList());
    }

    void answered() {
        var all = claims();
        if (all.isEmpty()) return;
        var claim = house.random.oneOf(all);
        var answers = house.rooms.answers();
        var waits = claim.state().outstanding();
        var olav = house.actor(OLAV);
        var jorunn = house.actor(JORUNN);
        switch (house.random.between(0, 7)) {
            case 0, 1 ->
                house.tried(
                        "returned",
                        house.as(OLAV, () -> answers.returned(claim.id(), claim.step(), "Mangler bilag", olav)));
            case 2, 3, 4 -> {
                if (!waits.isPositive()) return;
                var amount = house.random.oneIn(2) ? waits : Money.ofOre(house.random.between(1L, waits.ore()));
                var payment = new PaymentIn(amount, house.today(), "NAV-" + numbers++);
                var answer = house.as(OLAV, () -> answers.settle(claim.id(), claim.step(), payment, olav));
                if (house.tried("settled", answer).isAccepted()) received = received.plus(amount);
            }
            case 5 ->
                house.tried(
                        "written off",
                        house.as(JORUNN, () -> answers.writeOff(claim.id(), claim.step(), "Kommer ikke", jorunn)));
            case 6 ->
                house.tried(
                        "refused",
                        house.as(
                                OLAV,
                                () -> answers.refuse(claim.id(), claim.step(), "Nei", house.random.oneIn(2), olav)));
            default -> {
                if (house.random.oneIn(3))
                    house.tried(
                            "given up",
                            house.as(JORUNN, () -> answers.giveUp(claim.id(), claim.step(), "Gir opp", jorunn)));
            }
        }
    }
}
