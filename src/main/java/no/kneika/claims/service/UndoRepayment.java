package no.kneika.claims.service;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.claims.ClaimId;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.Repayment;
import no.kneika.claims.store.ClaimLineRows;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.ClaimWriting;
import no.kneika.claims.store.ClaimWriting.Moment;
import no.kneika.claims.store.RepaymentUndoneRows;
import no.kneika.claims.store.RepaymentUndoneRows.SetOff;
import no.kneika.kernel.Decision;
import no.kneika.ledger.Cause;
import no.kneika.ledger.Ledger;
import no.kneika.ledger.Share;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Component;

/**
 * A repayment that was registered wrongly is taken back (tilbakeført): the money is owed again, and both stand in the history. Where it was
 * set off, the claim it was set off in is opened again.
 */
@Component
public class UndoRepayment {

    private final ClaimRows claims;
    private final RepaymentUndoneRows rows;
    private final ClaimLineRows lines;
    private final ClaimWriting writing;
    private final Ledger ledger;
    private final BusinessClock clock;

    UndoRepayment(
            ClaimRows claims,
            RepaymentUndoneRows rows,
            ClaimLineRows lines,
            ClaimWriting writing,
            Ledger ledger,
            BusinessClock clock) {
        this.claims = claims;
        this.rows = rows;
        this.lines = lines;
        this.writing = writing;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Decision<ClaimId> undo(ClaimId id, UUID repayment, String reason, Actor by) {
        Desks.keepingBooks(by);
        var claim = find(id);
        var setOff = rows.setOff(repayment);
        // Both at once, so that two who do this can never wait for each other.
        ledger.hold(setOff.map(it -> List.of(claim.caseId(), find(it.claim()).caseId()))
                .orElse(List.of(claim.caseId())));
        var wrong = rows.find(id, repayment).orElseThrow(() -> new NotFound("a repayment of this claim"));
        var moved = rows.moved(repayment);
        return wrong.undo(shares(moved))
                .then(moves -> unpaid(wrong, setOff, reason, by).map(paid -> {
                    lines.unrepaid(id, moved.pieces());
                    rows.insert(repayment, claim, reason, moment(by));
                    ledger.move(moves, because(repayment, by));
                    return id;
                }));
    }

    /** What was set off settles the other claim no more: so much of it waits for its answer again. */
    private Decision<Boolean> unpaid(Repayment wrong, Optional<SetOff> setOff, String reason, Actor by) {
        if (setOff.isEmpty()) return Decision.accepted(false);
        var payment = setOff.get().payment();
        var other = find(setOff.get().claim());
        var paid = other.payments().stream()
                .filter(it -> it.id().equals(payment))
                .findFirst()
                .orElseThrow(() -> new NotFound("a payment of that claim"));
        return other.without(paid)
                .then(next -> wrong.unpaid(shares(rows.paid(payment))).map(moves -> {
                    int step = other.step() + 1;
                    writing.step(
                            other.id(), other.caseId(), step, other.status().name(), next, reason, moment(by));
                    rows.unpaid(payment, other, step);
                    ledger.move(moves, because(payment, by));
                    return true;
                }));
    }

    private ClaimFacts find(ClaimId id) {
        return claims.find(id).orElseThrow(() -> new NotFound("claim"));
    }

    private List<Share> shares(RepaymentUndoneRows.Moved moved) {
        return ledger.sharesOfPieces(moved.pieces()).stream()
                .filter(share -> moved.shares().contains(share.id().value()))
                .toList();
    }

    private Cause because(UUID fact, Actor by) {
        return new Cause(Cause.Kind.REPAYMENT_UNDONE, fact, by.person(), clock.instant());
    }

    private Moment moment(Actor by) {
        return new Moment(by, clock.today(), clock.instant());
    }
}
