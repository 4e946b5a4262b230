package no.kneika.claims.service;

import java.util.UUID;
import no.kneika.claims.ClaimId;
import no.kneika.claims.store.ClaimLineRows;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.ClaimWriting.Moment;
import no.kneika.claims.store.RepaymentUndoneRows;
import no.kneika.kernel.Decision;
import no.kneika.ledger.Cause;
import no.kneika.ledger.Ledger;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Component;

/** A repayment that was registered wrongly is taken back (tilbakeført): the money is owed again, and both stand in the history. */
@Component
public class UndoRepayment {

    private final ClaimRows claims;
    private final RepaymentUndoneRows rows;
    private final ClaimLineRows lines;
    private final Ledger ledger;
    private final BusinessClock clock;

    UndoRepayment(ClaimRows claims, RepaymentUndoneRows rows, ClaimLineRows lines, Ledger ledger, BusinessClock clock) {
        this.claims = claims;
        this.rows = rows;
        this.lines = lines;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Decision<ClaimId> undo(ClaimId id, UUID repayment, String reason, Actor by) {
        Desks.keepingBooks(by);
        var claim = claims.find(id).orElseThrow(() -> new NotFound("claim"));
        ledger.hold(claim.caseId());
        var wrong = rows.find(id, repayment).orElseThrow(() -> new NotFound("a repayment of this claim"));
        var moved = rows.moved(repayment);
        var shares = ledger.sharesOfPieces(moved.pieces()).stream()
                .filter(share -> moved.shares().contains(share.id().value()))
                .toList();
        return wrong.undo(shares).map(moves -> {
            lines.unrepaid(id, moved.pieces());
            rows.insert(repayment, claim, reason, new Moment(by, clock.today(), clock.instant()));
            ledger.move(moves, new Cause(Cause.Kind.REPAYMENT_UNDONE, repayment, by.person(), clock.instant()));
            return id;
        });
    }
}
