package no.kneika.claims.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kneika.claims.domain.Placing;
import no.kneika.funding.AgreementMonthTold;
import no.kneika.funding.ApplicationRejected;
import no.kneika.funding.Funding;
import no.kneika.funding.GrantDatesChanged;
import no.kneika.funding.GrantDecided;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryReversed;
import no.kneika.hours.MonthApproved;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.ledger.Cause;
import no.kneika.ledger.Ledger;
import no.kneika.ledger.Move;
import no.kneika.ledger.PieceId;
import no.kneika.ledger.Share;
import no.kneika.payroll.VouchersReceived;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts every øre where it belongs (plasserer kostnaden) whenever something that decides it has happened: vouchers, a grant,
 * its dates, a rejection, an approval, a reversal. So the money page is always true, and nothing stays in PAID.
 */
@Component
public class PlaceCosts {

    private final CaseFacts facts;
    private final Funding funding;
    private final Ledger ledger;
    private final BusinessClock clock;

    PlaceCosts(CaseFacts facts, Funding funding, Ledger ledger, BusinessClock clock) {
        this.facts = facts;
        this.funding = funding;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** In the same transaction as what happened; whoever else moves this case's money waits. */
    public void place(CaseId caseId) {
        ledger.hold(caseId);
        place(caseId, facts.of(caseId));
    }

    /** The same, when what happened can change where the cost of some days belongs, and of no others. */
    public void place(CaseId caseId, Period days) {
        place(Map.of(caseId, days));
    }

    /**
     * Cases that were placed, and are held from now on.
     *
     * @param known of them, as they stand now
     * @param isMoved some of their cost was in another place before
     */
    record Placed(Map<CaseId, CaseFacts.Facts> known, boolean isMoved) {}

    Placed placed(Map<CaseId, Period> days) {
        ledger.hold(days.keySet());
        var known = facts.of(days);
        var moved = placeAll(known);
        return new Placed(facts.again(known, days, moved), !moved.isEmpty());
    }

    private void place(Map<CaseId, Period> days) {
        ledger.hold(days.keySet());
        placeAll(facts.of(days));
    }

    /** @return the cases something was moved of */
    private Set<CaseId> placeAll(Map<CaseId, CaseFacts.Facts> known) {
        var moves = new LinkedHashMap<Cause, List<Move>>();
        var moved = new HashSet<CaseId>();
        known.forEach((id, of) -> {
            var some = moves(of);
            if (some.isEmpty()) return;
            moves.put(because(id), some);
            moved.add(id);
        });
        ledger.move(moves);
        return moved;
    }

    private void place(CaseId caseId, CaseFacts.Facts known) {
        ledger.move(moves(known), because(caseId));
    }

    private Cause because(CaseId caseId) {
        return new Cause(Cause.Kind.PLACING, caseId.value(), Actor.HOUSE, clock.instant());
    }

    private static List<Move> moves(CaseFacts.Facts known) {
        var shares = new HashMap<PieceId, List<Share>>();
        for (var share : known.shares())
            shares.computeIfAbsent(share.piece().id(), any -> new ArrayList<>()).add(share);
        var moves = new ArrayList<Move>();
        var wanted = new LinkedHashMap<>(Placing.places(known.carriers(), known.work(), known.costs()));
        known.remains().forEach((piece, left) -> wanted.put(piece, Placing.remains(left)));
        wanted.forEach((piece, places) -> Placing.moves(shares.getOrDefault(piece, List.of()), places)
                .forEach((share, legs) -> {
                    if (!legs.isEmpty()) moves.add(new Move(share, legs));
                }));
        return moves;
    }

    @EventListener
    void on(VouchersReceived vouchers) {
        place(vouchers.workDays());
    }

    @EventListener
    void on(GrantDecided decided) {
        place(decided.caseId(), funding.grant(decided.grant()).period());
    }

    @EventListener
    void on(GrantDatesChanged changed) {
        place(changed.caseId());
    }

    /** NAV pays a month for itself: what it pays decides about no other month's cost. */
    @EventListener
    void on(AgreementMonthTold told) {
        place(told.caseId(), Period.month(told.month()));
    }

    @EventListener
    void on(ApplicationRejected rejected) {
        place(rejected.caseId());
    }

    @EventListener
    void on(MonthApproved approved) {
        // Ordinarily approval comes before payroll: no cost of these hours is placed, so none can be placed otherwise.
        var entries = approved.entries().stream().map(EntryId::value).toList();
        ledger.sharesOfEntries(entries).stream()
                .map(share -> share.piece().workDay())
                .map(day -> new Period(day, day))
                .reduce(Period::hull)
                .ifPresent(days -> place(approved.caseId(), days));
    }

    @EventListener
    void on(EntryReversed reversed) {
        place(reversed.caseId());
    }
}
