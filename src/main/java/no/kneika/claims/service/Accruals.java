package no.kneika.claims.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import no.kneika.claims.domain.AccountingFile.Whose;
import no.kneika.hours.ApprovedEntry;
import no.kneika.hours.FundedSlice;
import no.kneika.hours.Hours;
import no.kneika.institution.ContractKind;
import no.kneika.institution.Institutions;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Account;
import no.kneika.ledger.PaidTime;
import no.kneika.ledger.Periods;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
import no.kneika.platform.Actor;
import org.springframework.stereotype.Component;

/**
 * What belongs to a year and is not settled when it ends (periodisering), per funder and faculty: earned and not paid, paid and
 * not claimed, claimed and not answered (rules.md 5).
 */
@Component
public class Accruals {

    private final Periods periods;
    private final Hours hours;
    private final Mentors mentors;
    private final Institutions institutions;
    private final Dimensions dimensions;

    Accruals(Periods periods, Hours hours, Mentors mentors, Institutions institutions, Dimensions dimensions) {
        this.periods = periods;
        this.hours = hours;
        this.mentors = mentors;
        this.institutions = institutions;
        this.dimensions = dimensions;
    }

    /**
     * @param unpaid earned by the month's end and on no voucher by then, with employer's costs
     * @param unclaimed paid and not claimed; equals the ledger's balance
     * @param unanswered claimed and not answered; equals the ledger's balance
     */
    public record Row(Whose whose, Money unpaid, Money unclaimed, Money unanswered) {

        public Money total() {
            return unpaid.plus(unclaimed).plus(unanswered);
        }
    }

    /** Minutes of one case, funder, contract, month and what is missing per hour: rounded once. */
    private record Earned(
            CaseId caseId, Optional<UUID> grant, ContractKind contract, YearMonth month, HourlyRate missing) {}

    public List<Row> at(Actor actor, YearMonth month) {
        var earned = earned(month);
        var balances = periods.balancesAt(month);
        var cases = new HashSet<CaseId>();
        earned.keySet().forEach(each -> cases.add(each.caseId()));
        balances.forEach(each -> cases.add(each.caseId()));
        var known = dimensions.of(actor, cases);
        var rows = new TreeMap<Whose, Row>(Comparator.comparing(Whose::funder).thenComparing(Whose::faculty));
        earned.forEach((each, minutes) -> add(
                rows,
                new Row(known.of(each.caseId(), each.grant()), cost(actor, each, minutes), Money.ZERO, Money.ZERO)));
        for (var balance : balances) {
            var whose = known.of(balance.caseId(), balance.grant());
            if (balance.at() == Account.PAID || balance.at() == Account.CLAIMABLE)
                add(rows, new Row(whose, Money.ZERO, balance.amount(), Money.ZERO));
            if (balance.at() == Account.CLAIMED) add(rows, new Row(whose, Money.ZERO, Money.ZERO, balance.amount()));
        }
        return rows.values().stream().filter(row -> !row.total().isZero()).toList();
    }

    private static void add(Map<Whose, Row> rows, Row row) {
        rows.merge(
                row.whose(),
                row,
                (a, b) -> new Row(
                        a.whose(),
                        a.unpaid().plus(b.unpaid()),
                        a.unclaimed().plus(b.unclaimed()),
                        a.unanswered().plus(b.unanswered())));
    }

    private Money cost(Actor actor, Earned earned, Minutes minutes) {
        return institutions
                .employerCosts(
                        actor.institution(), earned.contract(), earned.month().atEndOfMonth())
                .total(earned.missing().times(minutes));
    }

    /** Approved minutes that no voucher had paid, and back pay that was due for those it had. */
    private Map<Earned, Minutes> earned(YearMonth month) {
        var paid = periods.paidTime(month);
        var open = new ArrayList<ApprovedEntry>();
        for (var each : hours.approvedUpTo(month)) {
            var time = paid.getOrDefault(each.entry().id().value(), PaidTime.NONE);
            if (time.minutes() < each.payable().value() || time.rate().compareTo(each.rate()) < 0) open.add(each);
        }
        var slices = slices(open);
        var contracts = contracts(open);
        var earned = new HashMap<Earned, Minutes>();
        for (var each : open) {
            var time = paid.getOrDefault(each.entry().id().value(), PaidTime.NONE);
            var entry = each.entry();
            var contract = contracts.getOrDefault(entry.assignment(), ContractKind.EMPLOYEE);
            for (var slice : slices.getOrDefault(entry.id().value(), List.of())) {
                int to = Math.min(slice.toMinute(), each.payable().value());
                int paidTo = Math.clamp(time.minutes(), slice.fromMinute(), Math.max(slice.fromMinute(), to));
                add(earned, each, slice, contract, to - paidTo, each.rate());
                add(
                        earned,
                        each,
                        slice,
                        contract,
                        paidTo - slice.fromMinute(),
                        each.rate().above(time.rate()));
            }
        }
        return earned;
    }

    private static void add(
            Map<Earned, Minutes> earned,
            ApprovedEntry each,
            FundedSlice slice,
            ContractKind contract,
            int minutes,
            HourlyRate missing) {
        if (minutes <= 0 || missing.equals(HourlyRate.ZERO)) return;
        earned.merge(
                new Earned(
                        each.entry().caseId(),
                        slice.grant().map(grant -> grant.value()),
                        contract,
                        each.entry().month(),
                        new HourlyRate(missing.kroner()
                                .setScale(4, RoundingMode.HALF_UP)
                                .max(BigDecimal.ZERO))),
                new Minutes(minutes),
                Minutes::plus);
    }

    private Map<UUID, List<FundedSlice>> slices(List<ApprovedEntry> open) {
        var days = new HashMap<CaseId, Period>();
        for (var each : open)
            days.merge(
                    each.entry().caseId(),
                    new Period(each.entry().day(), each.entry().day()),
                    Period::hull);
        var slices = new HashMap<UUID, List<FundedSlice>>();
        if (days.isEmpty()) return slices;
        hours.workOf(days).values().stream()
                .flatMap(work -> work.slices().stream())
                .forEach(slice -> slices.computeIfAbsent(slice.entry().value(), any -> new ArrayList<>())
                        .add(slice));
        return slices;
    }

    private Map<AssignmentId, ContractKind> contracts(List<ApprovedEntry> open) {
        var ids =
                open.stream().map(each -> each.entry().assignment()).distinct().toList();
        var contracts = new HashMap<AssignmentId, ContractKind>();
        if (ids.isEmpty()) return contracts;
        mentors.some(ids)
                .forEach(assignment ->
                        assignment.contract().ifPresent(contract -> contracts.put(assignment.id(), contract.kind())));
        return contracts;
    }
}
