package no.kneika.claims.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.claims.ClaimId;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.ClaimState;
import no.kneika.claims.domain.ClaimState.Command;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.ClaimWriting;
import no.kneika.claims.store.ClaimWriting.Moment;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Reason;
import no.kneika.ledger.Account;
import no.kneika.ledger.Cause;
import no.kneika.ledger.Ledger;
import no.kneika.ledger.Move;
import no.kneika.ledger.Share;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the funder answers to a claim (svar): sent back, paid in whole or in part, or refused. */
@Component
public class AnswerClaim {

    private final ClaimRows claims;
    private final ClaimWriting writing;
    private final PlaceCosts placing;
    private final Ledger ledger;
    private final BusinessClock clock;

    AnswerClaim(ClaimRows claims, ClaimWriting writing, PlaceCosts placing, Ledger ledger, BusinessClock clock) {
        this.claims = claims;
        this.writing = writing;
        this.placing = placing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Sent back with a reason (returnert): every line is withdrawn, and can be claimed again. */
    public Decision<ClaimId> returned(ClaimId id, int seen, String reason, Actor by) {
        return Desks.answering(by).then(handler -> {
            var claim = held(id, seen);
            return claim.state().on(new Command.Return()).map(next -> {
                var step = step(claim, next, reason, by);
                move(claim, Money.ZERO, Account.CLAIMABLE, Cause.Kind.RETURN, id.value(), by);
                writing.withdraw(id, step);
                placing.place(claim.caseId());
                return id;
            });
        });
    }

    /** Money came (oppgjør). The same reference again is the same payment: nothing happens twice. */
    public Decision<ClaimId> settle(ClaimId id, int seen, PaymentIn money, Actor by) {
        return Desks.answering(by).then(handler -> {
            var caseId = claims.caseOf(id).orElseThrow(() -> new NotFound("claim"));
            ledger.hold(caseId);
            var before = claims.paidBefore(money.reference());
            if (before.isPresent()) return again(id, money, before.get());
            var claim = held(id, seen);
            var against = dates(claim, money.on());
            if (!against.isEmpty()) return new Decision.Refused<>(against);
            return claim.state()
                    .on(new Command.Receive(money.amount(), money.on()))
                    .map(next -> {
                        var step = step(claim, next, money.why(), by);
                        var payment = new ClaimFacts.Payment(
                                Ids.next(), step, money.reference(), money.amount(), money.on(), Optional.empty());
                        writing.payment(id, claim.caseId(), payment, new Moment(by, clock.today(), clock.instant()));
                        move(claim, money.amount(), Account.RECEIVED, Cause.Kind.PAYMENT, payment.id(), by);
                        return id;
                    });
        });
    }

    /**
     * A payment as somebody types it in.
     *
     * @param why what a unit says when it pays a part; null where nobody was asked
     */
    public record PaymentIn(
            Money amount,
            LocalDate on,
            String reference,
            @Nullable String why) {

        public PaymentIn(Money amount, LocalDate on, String reference) {
            this(amount, on, reference, null);
        }
    }

    private static Decision<ClaimId> again(ClaimId id, PaymentIn money, ClaimRows.PaidBefore before) {
        var same = before.claim().equals(id)
                && before.amount().equals(money.amount())
                && before.on().equals(money.on());
        return same
                ? Decision.accepted(id)
                : Decision.refused(Reason.of(
                                "payment-reference-used",
                                "rules.md 5",
                                before.amount(),
                                before.claimReference(),
                                before.on())
                        .at("reference"));
    }

    private ArrayList<Reason> dates(ClaimFacts claim, LocalDate on) {
        var against = new ArrayList<Reason>();
        if (on.isAfter(clock.today()))
            against.add(Reason.of("payment-in-the-future", "rules.md 5", clock.today())
                    .at("on"));
        if (on.isBefore(claim.last().on()))
            against.add(
                    Reason.of("payment-before-claim", "rules.md 5", claim.last().on())
                            .at("on"));
        return against;
    }

    /** The funder says no to all of it (avslått, eller foreldet når det er fordi det kom for sent). */
    public Decision<ClaimId> refuse(ClaimId id, int seen, String reason, boolean asLate, Actor by) {
        return refuse(id, seen, new No(reason, null, asLate), by);
    }

    /**
     * What a funder says no with (avslag).
     *
     * @param complainTo where one can complain; null where a letter that is typed in does not say
     * @param asLate because the claim came too late
     */
    public record No(String reason, @Nullable String complainTo, boolean asLate) {}

    public Decision<ClaimId> refuse(ClaimId id, int seen, No no, Actor by) {
        return Desks.answering(by).then(handler -> {
            var claim = held(id, seen);
            var asLate = no.asLate();
            return claim.state().on(new Command.Refuse(asLate)).map(next -> {
                step(claim, next, no.reason(), no.complainTo(), by);
                move(claim, Money.ZERO, Account.LOST, asLate ? Cause.Kind.LAPSE : Cause.Kind.REFUSAL, id.value(), by);
                return id;
            });
        });
    }

    /** We give it up (gir opp): an approver's word, with a reason. */
    public Decision<ClaimId> giveUp(ClaimId id, int seen, String reason, Actor by) {
        Desks.demand(by);
        var claim = held(id, seen);
        return claim.state().on(new Command.GiveUp(by.capacity())).map(next -> {
            step(claim, next, reason, by);
            if (claim.state() instanceof ClaimState.Returned) lose(claim, by);
            else move(claim, Money.ZERO, Account.LOST, Cause.Kind.LAPSE, id.value(), by);
            return id;
        });
    }

    /** The rest will not come (avskrives): an approver's word, never of the one who sent it. */
    public Decision<ClaimId> writeOff(ClaimId id, int seen, String reason, Actor by) {
        Desks.demand(by);
        var claim = held(id, seen);
        var rest = claim.state().outstanding();
        return claim.state()
                .on(new Command.WriteOff(by.person(), by.capacity()))
                .map(next -> {
                    var step = step(claim, next, reason, by);
                    writing.writeOff(claim, step, rest, reason, by);
                    move(claim, rest, Account.WRITTEN_OFF, Cause.Kind.WRITE_OFF, id.value(), by);
                    return id;
                });
    }

    /** Locks the case before it reads, so that what it reads stays so. */
    private ClaimFacts held(ClaimId id, int seen) {
        ledger.hold(claims.caseOf(id).orElseThrow(() -> new NotFound("claim")));
        var claim = claims.find(id).orElseThrow(() -> new NotFound("claim"));
        if (claim.step() != seen) throw new Stale("the claim is at step " + claim.step() + ", seen " + seen);
        return claim;
    }

    private int step(ClaimFacts claim, ClaimState next, @Nullable String reason, Actor by) {
        return step(claim, next, reason, null, by);
    }

    private int step(
            ClaimFacts claim, ClaimState next, @Nullable String reason, @Nullable String complainTo, Actor by) {
        var step = claim.step() + 1;
        writing.step(
                claim.id(),
                claim.caseId(),
                step,
                claim.status().name(),
                ClaimFacts.statusOf(next),
                reason,
                complainTo,
                new Moment(by, clock.today(), clock.instant()));
        return step;
    }

    /** Moves what is claimed; all of it where no amount is named, else from the first day on until the amount is used. */
    private void move(ClaimFacts claim, Money amount, Account to, Cause.Kind kind, UUID fact, Actor by) {
        var cause = new Cause(kind, fact, by.person(), clock.instant());
        var left = amount;
        var moves = new ArrayList<Move>();
        for (var share : waiting(claim)) {
            var next = share.at() == Account.OVERCLAIMED ? whenTakenBack(to) : to;
            if (amount.isZero()) {
                moves.add(Move.of(share, share.amount(), next));
                continue;
            }
            var part = share.amount().min(left);
            if (!part.isPositive()) break;
            moves.add(Move.of(share, part, next));
            left = left.minus(part);
        }
        if (left.isPositive())
            throw new IllegalStateException("the ledger has " + left + " less claimed than the claim");
        ledger.move(moves, cause);
    }

    /** What waits for an answer, from the first day on; what payroll has taken back since is the last to be paid. */
    private List<Share> waiting(ClaimFacts claim) {
        return ledger.sharesOfPieces(claims.openPieces(claim.id())).stream()
                .filter(share -> share.at() == Account.CLAIMED || share.at() == Account.OVERCLAIMED)
                .filter(share -> share.amount().isPositive())
                .sorted(Comparator.comparing(share -> share.at() == Account.OVERCLAIMED))
                .toList();
    }

    /** Where an answer puts what payroll has taken back: paid, it is the funder's; else it is nobody's, and nothing is lost. */
    private static Account whenTakenBack(Account answered) {
        return answered == Account.RECEIVED ? Account.REPAYABLE : Account.TAKEN_BACK;
    }

    /** A returned claim's money is claimable again; what was on it is given up, and nothing that came later. */
    private void lose(ClaimFacts claim, Actor by) {
        var cause = new Cause(Cause.Kind.LAPSE, claim.id().value(), by.person(), clock.instant());
        for (var share : ledger.sharesOfPieces(claims.piecesOf(claim.last().id())))
            if (share.at() == Account.CLAIMABLE && share.amount().isPositive())
                ledger.move(share, share.amount(), Account.LOST, cause);
    }
}
