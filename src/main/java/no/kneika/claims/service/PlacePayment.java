package no.kneika.claims.service;

import java.util.List;
import no.kneika.claims.BankLineId;
import no.kneika.claims.ClaimId;
import no.kneika.claims.domain.bank.BankLine;
import no.kneika.claims.domain.bank.Proposal;
import no.kneika.claims.service.AnswerClaim.PaymentIn;
import no.kneika.claims.store.BankRows;
import no.kneika.claims.store.BankWriting;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.ClaimWriting.Moment;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says where a line from the bank belongs (plasserer innbetalingen): on claims, or aside. */
@Component
public class PlacePayment {

    private static final String SOURCE = "rules.md 5";

    private final BankRows bank;
    private final BankWriting writing;
    private final ClaimRows claims;
    private final AnswerClaim answers;
    private final BusinessClock clock;

    PlacePayment(BankRows bank, BankWriting writing, ClaimRows claims, AnswerClaim answers, BusinessClock clock) {
        this.bank = bank;
        this.writing = writing;
        this.claims = claims;
        this.answers = answers;
        this.clock = clock;
    }

    /** @return reasons against; none when it is done, or there was nothing to do */
    List<Reason> automatically(Actor by, BankLineId id, Proposal proposal) {
        var left = proposal.line().amount();
        int step = 1;
        for (var part : proposal.parts()) {
            var settled = settle(by, id, proposal.line(), step++, left, part.claim(), part.amount(), null);
            if (!settled.isAccepted()) return settled.reasons();
            left = left.minus(part.amount());
        }
        return List.of();
    }

    /**
     * A person says which claim it is for, and why they know.
     *
     * @param seen the step of the line on the page
     */
    public Decision<BankLineId> match(Actor by, BankLineId id, int seen, ClaimId claim, Money amount, String reason) {
        Desks.keepingBooks(by);
        var row = open(by, id, seen);
        if (!row.line().isKroner() || !row.left().isPositive())
            return Decision.refused(Reason.of("bank-only-aside", SOURCE));
        if (amount.compareTo(row.left()) > 0)
            return Decision.refused(
                    Reason.of("bank-more-than-left", SOURCE, amount, row.left()).at("amount"));
        return settle(by, id, row.line(), row.step() + 1, row.left(), claim, amount, reason);
    }

    /** What is left of it is for no claim of ours, or is handled elsewhere. */
    public Decision<BankLineId> aside(Actor by, BankLineId id, int seen, String reason) {
        Desks.keepingBooks(by);
        var row = open(by, id, seen);
        writing.use(id, row.step() + 1, row.left(), row.left(), null, reason, moment(by));
        return Decision.accepted(id);
    }

    private BankRows.LineRow open(Actor by, BankLineId id, int seen) {
        var row = bank.line(by, id).orElseThrow(() -> new NotFound("a line from the bank"));
        if (row.step() != seen) throw new Stale("the line is at step " + row.step() + ", seen " + seen);
        if (row.left().isZero()) throw new Stale("the line has its place");
        return row;
    }

    private Decision<BankLineId> settle(
            Actor by,
            BankLineId id,
            BankLine line,
            int step,
            Money before,
            ClaimId claim,
            Money amount,
            @Nullable String reason) {
        var known = claims.find(claim).orElseThrow(() -> new NotFound("claim"));
        var reference = free(line.paymentReference());
        return answers.settle(claim, known.step(), new PaymentIn(amount, line.bookedOn(), reference), by)
                .map(settled -> {
                    writing.use(id, step, before, amount, bank.payment(reference), reason, moment(by));
                    return id;
                });
    }

    /** A line that pays several claims makes several payments, each with a reference of its own. */
    private String free(String wanted) {
        var reference = wanted;
        for (int n = 2; bank.isPayment(reference); n++) reference = wanted + " (" + n + ")";
        return reference;
    }

    private Moment moment(Actor by) {
        return new Moment(by, clock.today(), clock.instant());
    }
}
