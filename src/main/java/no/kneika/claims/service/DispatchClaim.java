package no.kneika.claims.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.claims.ClaimId;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.ClaimFigures;
import no.kneika.claims.domain.ClaimState;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.ClaimWriting;
import no.kneika.claims.store.ClaimWriting.Moment;
import no.kneika.claims.store.SentFigures;
import no.kneika.claims.store.SignatureRows;
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
import no.kneika.ledger.Share;
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
    private final SignatureRows signatures;
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
            SignatureRows signatures,
            Funding funding,
            Ledger ledger,
            BusinessClock clock) {
        this.prepare = prepare;
        this.placing = placing;
        this.bundle = bundle;
        this.claims = claims;
        this.writing = writing;
        this.figures = figures;
        this.signatures = signatures;
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
            var granted = PrepareClaim.paysByClaim(funding.grant(grant));
            var known =
                    placing.placed(Map.of(granted.caseId(), granted.period())).known();
            var prepared = prepare.of(by, List.of(granted), known).getFirst();
            if (!prepared.calculation().total().equals(seen))
                throw new Stale("the claim was " + seen + ", now "
                        + prepared.calculation().total());
            var against = against(prepared, by);
            if (!against.isEmpty()) return new Decision.Refused<>(against);
            return prepared.returned().isPresent()
                    ? again(prepared, prepared.returned().get(), by)
                    : first(prepared, by);
        });
    }

    private static List<Reason> against(Prepared prepared, Actor by) {
        var against = new ArrayList<Reason>();
        if (!prepared.calculation().total().isPositive()) against.add(Reason.of("nothing-to-claim", "rules.md 5"));
        for (var difference : prepared.differences())
            against.add(Reason.of("difference-not-explained", "rules.md 5", difference.month()));
        if (prepared.lacksSignature())
            against.add(Reason.of(
                    prepared.signatures().isEmpty() ? "claim-not-signed" : "claim-signed-otherwise", "rules.md 5"));
        if (prepared.signature().filter(it -> it.by().equals(by.person())).isPresent())
            against.add(Reason.of("signer-does-not-send", "rules.md 5"));
        if (prepared.placing()) against.add(Reason.of("vouchers-being-placed", "rules.md 5"));
        return against;
    }

    private Decision<ClaimId> first(Prepared prepared, Actor by) {
        var opened = open(List.of(prepared), by).getFirst();
        var sent = bundle.send(by, prepared, opened.id(), opened.reference(), 1, clock.today());
        sentWith(List.of(prepared), List.of(opened), List.of(sent), by);
        return Decision.accepted(opened.id());
    }

    /** A claim with its reference, about to be sent. */
    record Opened(ClaimId id, String reference) {}

    List<Opened> open(List<Prepared> all, Actor by) {
        var references = writing.nextReferences(clock.today().getYear(), all.size());
        var opened = new ArrayList<Opened>();
        var rows = new ArrayList<ClaimWriting.Opening>();
        for (var prepared : all) {
            var it = new Opened(new ClaimId(Ids.next()), references.get(opened.size()));
            var grant = prepared.grant();
            opened.add(it);
            rows.add(new ClaimWriting.Opening(it.id(), grant.caseId(), grant.id(), it.reference()));
        }
        writing.claims(rows, by, clock.instant());
        return opened;
    }

    /** First versions, each with its paper and the letter it goes with. @return the dispatches, in their order */
    List<UUID> sentWith(List<Prepared> all, List<Opened> opened, List<ClaimBundle.Sent> sent, Actor by) {
        var versions = new ArrayList<Version>();
        for (int i = 0; i < all.size(); i++)
            versions.add(new Version(all.get(i), opened.get(i).id(), 1, 1, "CALCULATED", sent.get(i)));
        return write(versions, by);
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
                            List.of(new Version(
                                    prepared,
                                    claim.id(),
                                    next.version(),
                                    claim.step() + 1,
                                    claim.status().name(),
                                    sent)),
                            by);
                    return claim.id();
                });
    }

    /** @param step the one this version is, from the state {@code from} */
    private record Version(
            Prepared prepared, ClaimId claim, int version, int step, String from, ClaimBundle.Sent sent) {

        CaseId caseId() {
            return prepared.grant().caseId();
        }

        /** A piece can be carried by two grants, so where it goes is said for each. */
        Held held(PieceId piece) {
            return new Held(piece, prepared.grant().id().value());
        }
    }

    private record Held(PieceId piece, UUID grant) {}

    private List<UUID> write(List<Version> versions, Actor by) {
        var moment = new Moment(by, clock.today(), clock.instant());
        var going = new ArrayList<ClaimWriting.Going>();
        var kept = new ArrayList<SentFigures.Kept>();
        for (var it : versions) {
            var calculation = it.prepared().calculation();
            var sent = new ClaimFacts.Dispatch(
                    Ids.next(),
                    it.version(),
                    it.step(),
                    calculation.total(),
                    it.prepared().deadline().lastDay(),
                    it.prepared().grant().payer(),
                    it.sent().document(),
                    it.sent().message(),
                    by.person(),
                    moment.on());
            var amounts = calculation.byPiece();
            going.add(new ClaimWriting.Going(it.claim(), it.caseId(), it.from(), sent, amounts));
            kept.add(new SentFigures.Kept(
                    sent.id(),
                    it.claim(),
                    it.caseId(),
                    ClaimFigures.of(it.prepared().grant(), calculation)));
        }
        writing.sent(
                going,
                claims.attempts(
                        versions.stream().map(Version::caseId).distinct().toList()),
                moment);
        figures.keep(kept);
        for (int i = 0; i < versions.size(); i++) {
            var dispatched = going.get(i).dispatch().id();
            versions.get(i).prepared().signature().ifPresent(signed -> signatures.sentWith(dispatched, signed));
        }
        move(versions, going, moment);
        return going.stream().map(it -> it.dispatch().id()).toList();
    }

    /** What was placed as claimable is what the calculation claims: both come of the same rule, and this says so. */
    private void move(List<Version> versions, List<ClaimWriting.Going> going, Moment moment) {
        var claimable = claimable(versions);
        var moves = new LinkedHashMap<Cause, List<Move>>();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var dispatch = going.get(i).dispatch();
            var mine = new ArrayList<Move>();
            going.get(i).amounts().forEach((piece, amount) -> {
                var shares = claimable.getOrDefault(version.held(piece), List.of());
                if (!Money.sum(shares.stream().map(Share::amount).toList()).equals(amount))
                    throw new IllegalStateException("what is claimable in the ledger is not what is claimed");
                shares.stream()
                        .filter(share -> share.amount().isPositive())
                        .forEach(share -> mine.add(Move.of(share, share.amount(), Account.CLAIMED)));
            });
            moves.put(new Cause(Cause.Kind.DISPATCH, dispatch.id(), dispatch.by(), moment.at()), mine);
        }
        ledger.move(moves);
    }

    /** Read when the cases were placed, and held since: nobody else can have moved them. */
    private static Map<Held, List<Share>> claimable(List<Version> versions) {
        var claimable = new HashMap<Held, List<Share>>();
        var seen = new HashSet<CaseId>();
        for (var version : versions)
            if (seen.add(version.caseId()))
                for (var share : version.prepared().shares())
                    if (share.at() == Account.CLAIMABLE && share.grant().isPresent())
                        claimable
                                .computeIfAbsent(
                                        new Held(
                                                share.piece().id(),
                                                share.grant().get()),
                                        any -> new ArrayList<>(1))
                                .add(share);
        return claimable;
    }
}
