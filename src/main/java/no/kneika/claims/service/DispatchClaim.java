package no.kneika.claims.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.claims.ClaimId;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.ClaimFigures;
import no.kneika.claims.domain.ClaimState;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.ClaimWriting;
import no.kneika.claims.store.ClaimWriting.Moment;
import no.kneika.claims.store.SentFigures;
import no.kneika.funding.Funding;
import no.kneika.funding.GrantId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Reason;
import no.kneika.ledger.Account;
import no.kneika.ledger.Cause;
import no.kneika.ledger.Ledger;
import no.kneika.ledger.Move;
import no.kneika.ledger.PieceId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Stale;
import org.springframework.stereotype.Component;

/**
 * Sends a claim (sender kravet), first or again: pressed, kept, handed to the outbox, its lines and movements written, all
 * in one transaction. Two who send at once are one who sends and one who is told.
 */
@Component
public class DispatchClaim {

    private final PrepareClaim prepare;
    private final PlaceCosts placing;
    private final ClaimBundle bundle;
    private final ClaimRows claims;
    private final ClaimWriting writing;
    private final SentFigures figures;
    private final Funding funding;
    private final Ledger ledger;
    private final BusinessClock clock;

    DispatchClaim(
            PrepareClaim prepare,
            PlaceCosts placing,
            ClaimBundle bundle,
            ClaimRows claims,
            ClaimWriting writing,
            SentFigures figures,
            Funding funding,
            Ledger ledger,
            BusinessClock clock) {
        this.prepare = prepare;
        this.placing = placing;
        this.bundle = bundle;
        this.claims = claims;
        this.writing = writing;
        this.figures = figures;
        this.funding = funding;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param seen the total on the page that was sent from
     * @throws Stale when it is another total by now
     */
    public Decision<ClaimId> dispatch(GrantId grant, Money seen, Actor by) {
        return Desks.handling(by).then(handler -> {
            var granted = funding.grant(grant);
            placing.place(granted.caseId(), granted.period());
            var prepared = prepare.of(by, grant);
            if (!prepared.calculation().total().equals(seen))
                throw new Stale("the claim was " + seen + ", now "
                        + prepared.calculation().total());
            var against = against(prepared);
            if (!against.isEmpty()) return new Decision.Refused<>(against);
            return prepared.returned().isPresent()
                    ? again(prepared, prepared.returned().get(), by)
                    : first(prepared, by);
        });
    }

    private static List<Reason> against(Prepared prepared) {
        var against = new ArrayList<Reason>();
        if (!prepared.calculation().total().isPositive()) against.add(Reason.of("nothing-to-claim", "rules.md 5"));
        for (var difference : prepared.differences())
            against.add(Reason.of("difference-not-explained", "rules.md 5", difference.month()));
        if (prepared.placing()) against.add(Reason.of("vouchers-being-placed", "rules.md 5"));
        return against;
    }

    private Decision<ClaimId> first(Prepared prepared, Actor by) {
        var opened = open(prepared, by);
        var sent = bundle.send(by, prepared, opened.id(), opened.reference(), 1, clock.today());
        write(prepared, opened.id(), prepared.grant().caseId(), 1, 1, "CALCULATED", sent, by);
        return Decision.accepted(opened.id());
    }

    /** A claim with its reference, about to be sent. */
    record Opened(ClaimId id, String reference) {}

    Opened open(Prepared prepared, Actor by) {
        var id = new ClaimId(Ids.next());
        var reference = writing.nextReference(clock.today().getYear());
        writing.claim(id, prepared.grant().caseId(), prepared.grant().id(), reference, by, clock.instant());
        return new Opened(id, reference);
    }

    /** As one of several, with the letter they share. @return the dispatch */
    UUID sentWith(Prepared prepared, Opened opened, ClaimBundle.Sent sent, Actor by) {
        return write(prepared, opened.id(), prepared.grant().caseId(), 1, 1, "CALCULATED", sent, by);
    }

    private Decision<ClaimId> again(Prepared prepared, ClaimFacts claim, Actor by) {
        return claim.state()
                .on(new ClaimState.Command.DispatchAgain(
                        prepared.calculation().total(),
                        by.person(),
                        clock.today(),
                        prepared.deadline().lastDay()))
                .map(next -> {
                    var sent = bundle.send(by, prepared, claim.id(), claim.reference(), next.version(), clock.today());
                    write(
                            prepared,
                            claim.id(),
                            claim.caseId(),
                            next.version(),
                            claim.step() + 1,
                            claim.status().name(),
                            sent,
                            by);
                    return claim.id();
                });
    }

    private UUID write(
            Prepared prepared,
            ClaimId id,
            CaseId caseId,
            int version,
            int step,
            String from,
            ClaimBundle.Sent sent,
            Actor by) {
        var today = clock.today();
        var now = clock.instant();
        var total = prepared.calculation().total();
        writing.step(id, caseId, step, from, ClaimStatus.SENT, null, new Moment(by, today, now));
        var dispatch = new ClaimFacts.Dispatch(
                Ids.next(),
                version,
                step,
                total,
                prepared.deadline().lastDay(),
                prepared.grant().payer(),
                sent.document(),
                sent.message(),
                by.person(),
                today);
        writing.dispatch(id, caseId, dispatch, now);
        figures.keep(dispatch.id(), id, caseId, ClaimFigures.of(prepared.grant(), prepared.calculation()));
        var amounts = prepared.calculation().byPiece();
        writing.lines(dispatch.id(), id, caseId, amounts, claims.attempts(amounts.keySet()));
        move(prepared, amounts, new Cause(Cause.Kind.DISPATCH, dispatch.id(), by.person(), now));
        return dispatch.id();
    }

    /** What was placed as claimable is what the calculation claims: both come of the same rule, and this says so. */
    private void move(Prepared prepared, Map<PieceId, Money> amounts, Cause cause) {
        var moved = new HashMap<PieceId, Money>();
        var moves = new ArrayList<Move>();
        for (var share : ledger.sharesOfPieces(amounts.keySet())) {
            var forThis = share.grant()
                    .filter(grant -> grant.equals(prepared.grant().id().value()))
                    .isPresent();
            if (share.at() != Account.CLAIMABLE || !forThis) continue;
            moves.add(Move.of(share, share.amount(), Account.CLAIMED));
            moved.merge(share.piece().id(), share.amount(), Money::plus);
        }
        if (!moved.equals(amounts))
            throw new IllegalStateException("what is claimable in the ledger is not what is claimed");
        ledger.move(moves, cause);
    }
}
