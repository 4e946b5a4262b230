package no.kneika.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.ledger.domain.PayBackRules;
import no.kneika.ledger.store.AuditRows;
import no.kneika.ledger.store.AuditRuns;
import no.kneika.ledger.store.GrantMonthRows;
import no.kneika.ledger.store.MovementRows;
import no.kneika.ledger.store.PayBackRows;
import no.kneika.ledger.store.ShareRows;
import no.kneika.platform.Ids;
import no.kneika.platform.Stale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The ledger (hovedboka): every øre in its place. Everything runs inside {@code Use.as}; what is written is never
 * changed.
 */
@Component
public class Ledger {

    private final ShareRows shares;
    private final MovementRows movements;
    private final PayBackRows backs;
    private final AuditRows audit;
    private final AuditRuns runs;
    private final GrantMonthRows months;
    private final ObjectProvider<AuditCheck> others;

    Ledger(
            ShareRows shares,
            MovementRows movements,
            PayBackRows backs,
            AuditRows audit,
            AuditRuns runs,
            GrantMonthRows months,
            ObjectProvider<AuditCheck> others) {
        this.shares = shares;
        this.movements = movements;
        this.backs = backs;
        this.audit = audit;
        this.runs = runs;
        this.months = months;
        this.others = others;
    }

    /** New cost, in PAID. Refused by the database when a piece covers minutes that already have one of its part. */
    public void born(Collection<Piece> pieces, Cause cause) {
        if (pieces.isEmpty()) return;
        // Whoever moves money of a case holds it, here too: two could wait for each other at what the database adds up
        // of it.
        hold(pieces.stream().map(Piece::caseId).toList());
        movements.birth(pieces, cause);
    }

    /** Every undivided share of a case, in order of work day, entry, slice and part. */
    public List<Share> shares(CaseId caseId) {
        return shares.ofCase(caseId);
    }

    /** As {@link #shares(CaseId)}, of work on some days of each case; cases without are missing. */
    public Map<CaseId, List<Share>> shares(Map<CaseId, Period> workDays) {
        if (workDays.isEmpty()) return Map.of();
        return shares.onDays(workDays).stream()
                .collect(Collectors.groupingBy(share -> share.piece().caseId()));
    }

    /** Every undivided share of these hour entries. */
    public List<Share> sharesOfEntries(Collection<UUID> entries) {
        return entries.isEmpty() ? List.of() : shares.ofEntries(entries);
    }

    /** Every undivided share of these pieces. */
    public List<Share> sharesOfPieces(Collection<PieceId> pieces) {
        return pieces.isEmpty()
                ? List.of()
                : shares.ofPieces(pieces.stream().map(PieceId::value).toList());
    }

    /**
     * Moves a share, or a part of it, which splits it first. The grant it is held for follows it.
     *
     * @throws Stale when somebody moved it first
     */
    public void move(Share share, Money amount, Account to, Cause cause) {
        move(List.of(Move.of(share, amount, to)), cause);
    }

    /**
     * Moves parts of many shares, each named once, in a few round trips however many they are.
     *
     * @throws Stale when somebody moved one of them first
     */
    public void move(List<Move> moves, Cause cause) {
        if (!moves.isEmpty()) move(Map.of(cause, moves));
    }

    /** The same, each for its own reason: what one event has moved of many cases. */
    public void move(Map<Cause, List<Move>> moves) {
        if (moves.values().stream().anyMatch(some -> !some.isEmpty())) movements.moved(moves);
    }

    /**
     * Payroll has taken pay back: each amount leaves the places it stands in, spread over them by largest remainder. What was
     * cost becomes nobody's, and what a funder was asked for, or has paid, is kept apart.
     */
    public void takeBack(Collection<PayBack> all, PersonId by, Instant at) {
        if (all.isEmpty()) return;
        hold(all.stream().map(back -> back.piece().caseId()).distinct().toList());
        var pieces = all.stream().map(back -> back.piece().id()).distinct().toList();
        move(PayBackRules.moves(all, sharesOfPieces(pieces), by, at));
        backs.insert(all);
    }

    /** Of pieces of some cases, those some minutes of have been taken back, and the minute what is left ends before. */
    public Map<PieceId, Integer> standing(Collection<CaseId> cases) {
        return cases.isEmpty() ? Map.of() : backs.standing(cases);
    }

    /** What each of these voucher lines took back of each case. */
    public Map<UUID, Map<CaseId, Money>> takenBackBy(Collection<UUID> voucherLines) {
        return voucherLines.isEmpty() ? Map.of() : backs.by(voucherLines);
    }

    /** Waits until nobody else moves money of this case, and keeps others waiting until the transaction ends. */
    public void hold(CaseId caseId) {
        hold(List.of(caseId));
    }

    /** The same of many cases, in one order for everybody: two who hold many can never wait for each other. */
    public void hold(Collection<CaseId> cases) {
        movements.holdCases(cases.stream().map(CaseId::value).toList());
    }

    /** Where a case's money is; places with nothing are missing. */
    public Map<Account, Money> balance(CaseId caseId) {
        return shares.balances(Optional.of(caseId)).stream()
                .collect(() -> new EnumMap<>(Account.class), Ledger::add, Map::putAll);
    }

    /** Where the money of every case the actor may see is. */
    public Map<CaseId, Map<Account, Money>> balances() {
        var all = new HashMap<CaseId, Map<Account, Money>>();
        for (var balance : balancesByGrant())
            add(all.computeIfAbsent(balance.caseId(), any -> new EnumMap<>(Account.class)), balance);
        return all;
    }

    /** As {@link #balances}, apart for each grant. */
    public List<Balance> balancesByGrant() {
        return shares.balances(Optional.empty());
    }

    /** What work of a month has cost each case the actor may see, by part; cases without cost are missing. */
    public Map<CaseId, Map<CostPart, Money>> costIn(YearMonth worked) {
        return shares.costIn(worked);
    }

    /** What of these cases can be claimed today and is not, by grant; grants with nothing are missing. */
    public Map<UUID, Money> claimable(Collection<CaseId> cases) {
        return cases.isEmpty() ? Map.of() : shares.claimable(cases);
    }

    /** What has been paid for work of each month that is held for each grant of some cases, wherever it stands. */
    public Map<UUID, Map<YearMonth, Money>> costByGrantAndMonth(Collection<CaseId> cases) {
        return cases.isEmpty() ? Map.of() : months.cost(cases);
    }

    /** What NAV's agreements carry of the work of each month, by grant (dekket av avtale). */
    public Map<UUID, Map<YearMonth, Money>> coveredByGrantAndMonth() {
        return months.at(Account.COVERED_BY_AGREEMENT);
    }

    /** What every case the actor may see has cost: the sum of its pieces, counted without the movements. */
    public Map<CaseId, Money> paid() {
        return shares.paid();
    }

    /** Everything that does not add up at this institution, this room's checks first; empty when all is well. */
    public List<Finding> audit() {
        var findings = new ArrayList<>(audit.findings());
        others.stream()
                .sorted(Comparator.comparing(check -> check.getClass().getName()))
                .forEach(check -> findings.addAll(check.audit()));
        return findings;
    }

    /** As {@link #audit}, and remembered as the last look. As the house itself, who sees all of it. */
    public AuditRun auditNow(Instant now) {
        var run = new AuditRun(now, audit().size());
        runs.add(Ids.next(), run);
        return run;
    }

    /** The last time everything was looked at, at night or by somebody who asked; empty before the first. */
    public Optional<AuditRun> lastAudit() {
        return runs.last();
    }

    private static void add(Map<Account, Money> sums, Balance balance) {
        sums.merge(balance.at(), balance.amount(), Money::plus);
    }
}
