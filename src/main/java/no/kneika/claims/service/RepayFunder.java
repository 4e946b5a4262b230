package no.kneika.claims.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.claims.ClaimId;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.Repayment;
import no.kneika.claims.domain.Repayment.Due;
import no.kneika.claims.domain.Repayment.Wish;
import no.kneika.claims.service.AnswerClaim.PaymentIn;
import no.kneika.claims.store.BankRows;
import no.kneika.claims.store.ClaimLineRows;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.ClaimWriting.Moment;
import no.kneika.claims.store.RepaymentRows;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Reason;
import no.kneika.ledger.Cause;
import no.kneika.ledger.Ledger;
import no.kneika.ledger.PieceId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Component;

/** The funder has back what it paid for hours that count no more (tilbakebetaling), paid or set off in what it pays later. */
@Component
public class RepayFunder {

    private final ClaimRows claims;
    private final RepaymentRows rows;
    private final TakenBack takenBack;
    private final BeyondGrant beyond;
    private final ClaimLineRows lines;
    private final PlaceCosts placing;
    private final AnswerClaim answers;
    private final BankRows bank;
    private final Ledger ledger;
    private final BusinessClock clock;

    RepayFunder(
            ClaimRows claims,
            RepaymentRows rows,
            TakenBack takenBack,
            BeyondGrant beyond,
            ClaimLineRows lines,
            PlaceCosts placing,
            AnswerClaim answers,
            BankRows bank,
            Ledger ledger,
            BusinessClock clock) {
        this.claims = claims;
        this.rows = rows;
        this.takenBack = takenBack;
        this.beyond = beyond;
        this.lines = lines;
        this.placing = placing;
        this.answers = answers;
        this.bank = bank;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Decision<ClaimId> repay(ClaimId id, Wish wish, Actor by) {
        Desks.keepingBooks(by);
        var claim = find(id);
        var other = wish.setOffIn().flatMap(claims::byReference);
        // Both at once, so that two who do this can never wait for each other.
        ledger.hold(other.map(it -> List.of(claim.caseId(), it.caseId())).orElse(List.of(claim.caseId())));
        var before = rows.withReference(wish.reference());
        if (before.isPresent()) return again(id, wish, before.get());
        var due = takenBack.owed(claim);
        var owed = Money.sum(due.stream().map(Due::amount).toList());
        var minutes = beyond.minutes(claim);
        return Repayment.check(claim, wish, owed, clock.today(), other)
                .then(ok -> setOff(claim, ok, other, by))
                .map(payment -> {
                    var repayment = Ids.next();
                    rows.insert(repayment, claim, wish, payment, new Moment(by, clock.today(), clock.instant()));
                    ledger.move(
                            Repayment.moves(due, wish.amount()),
                            new Cause(Cause.Kind.REPAYMENT, repayment, by.person(), clock.instant()));
                    free(claim, repayment, due, minutes);
                    return id;
                });
    }

    /** The same mark again, of one that was taken back. */
    private String free(String wanted) {
        var reference = wanted;
        for (int n = 2; bank.isPayment(reference); n++) reference = wanted + " (" + n + ")";
        return reference;
    }

    /** Hours that count and the grant covers no more can be claimed again, once the funder has back all it paid of them. */
    private void free(ClaimFacts claim, UUID repayment, List<Due> due, Map<PieceId, Minutes> minutes) {
        var pieces = due.stream()
                .filter(Due::isBeyond)
                .map(it -> it.share().piece().id())
                .collect(Collectors.toSet());
        for (var share : ledger.sharesOfPieces(pieces))
            if (!share.at().isOpen() && share.amount().isPositive())
                pieces.remove(share.piece().id());
        if (pieces.isEmpty()) return;
        lines.repaid(
                claim.id(),
                repayment,
                pieces.stream().collect(Collectors.toMap(it -> it, it -> minutes.getOrDefault(it, Minutes.ZERO))));
        placing.place(claim.caseId());
    }

    private ClaimFacts find(ClaimId id) {
        return claims.find(id).orElseThrow(() -> new NotFound("claim"));
    }

    private static Decision<ClaimId> again(ClaimId id, Wish wish, Repayment before) {
        return before.isSameAs(id, wish)
                ? Decision.accepted(id)
                : Decision.refused(Reason.of(
                                "repayment-reference-used",
                                "rules.md 5",
                                before.amount(),
                                before.claimReference(),
                                before.on())
                        .at("repaid-reference"));
    }

    /** What the funder kept of one claim is a payment of another: so much less will come for that one. */
    private Decision<Optional<UUID>> setOff(ClaimFacts claim, Wish wish, Optional<ClaimFacts> other, Actor by) {
        if (other.isEmpty()) return Decision.accepted(Optional.empty());
        var reference = free(wish.reference() + " / " + claim.reference());
        return answers.settle(
                        other.get().id(),
                        find(other.get().id()).step(),
                        new PaymentIn(wish.amount(), wish.on(), reference),
                        by)
                .map(settled -> Optional.of(bank.payment(reference)));
    }
}
