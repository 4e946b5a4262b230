package no.kneika.claims.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.claims.ClaimId;
import no.kneika.claims.domain.Beyond.Kept;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.ledger.Account;
import no.kneika.ledger.Move;
import no.kneika.ledger.PieceId;
import no.kneika.ledger.Share;

/**
 * Money a funder has had back (tilbakebetaling).
 *
 * @param reference how it is found again in the bank, or in the funder's letter
 * @param setOffIn the claim the funder paid so much less for; empty when it was paid
 * @param undone who took it back because it was wrong; empty while it stands
 */
public record Repayment(
        UUID id,
        ClaimId claim,
        String claimReference,
        Money amount,
        LocalDate on,
        String reference,
        Optional<String> setOffIn,
        PersonId by,
        LocalDate registeredOn,
        Optional<Undone> undone) {

    private static final String SOURCE = "rules.md 5, docs/adr/0044";
    private static final List<Account> ORDER =
            List.of(Account.REPAYABLE, Account.RECEIVED, Account.CLAIMED, Account.OVERCLAIMED);

    /** It was registered wrongly (tilbakeført). */
    public record Undone(PersonId by, LocalDate on, String reason) {}

    public boolean stands() {
        return undone.isEmpty();
    }

    /** What would take back the payment it was set off as: the money of that claim waits for its answer again. */
    public Decision<List<Move>> unpaid(Collection<Share> moved) {
        return back(
                moved,
                Map.of(Account.RECEIVED, Account.CLAIMED, Account.REPAYABLE, Account.OVERCLAIMED),
                "repayment-settled-on");
    }

    /**
     * What would take it back.
     *
     * @param moved the shares it moved, as they stand now
     */
    public Decision<List<Move>> undo(Collection<Share> moved) {
        if (!stands()) return Decision.refused(Reason.of("repayment-undone-already", SOURCE));
        return back(
                moved,
                Map.of(Account.OWN, Account.RECEIVED, Account.TAKEN_BACK, Account.REPAYABLE),
                "repayment-moved-on");
    }

    private Decision<List<Move>> back(Collection<Share> moved, Map<Account, Account> ways, String code) {
        var back = moved.stream()
                .filter(share -> share.amount().isPositive() && ways.containsKey(share.at()))
                .map(share -> Move.of(share, share.amount(), Objects.requireNonNull(ways.get(share.at()))))
                .toList();
        var sum = Money.sum(back.stream().map(move -> move.share().amount()).toList());
        if (!sum.equals(amount))
            return Decision.refused(Reason.of(code, SOURCE, amount.minus(sum)).at("wrong"));
        return Decision.accepted(back);
    }

    /**
     * As somebody types it in.
     *
     * @param setOffIn the reference of the claim it was set off in; empty when it was paid
     */
    public record Wish(Money amount, LocalDate on, String reference, Optional<String> setOffIn) {}

    /** The same again is the same repayment. */
    public boolean isSameAs(ClaimId other, Wish wish) {
        return claim.equals(other)
                && amount.equals(wish.amount())
                && on.equals(wish.on())
                && setOffIn.equals(wish.setOffIn());
    }

    /**
     * @param owed what the funder should have back
     * @param firstPayment the day it first paid anything of the claim
     * @param other the claim it is set off in, where one was named
     */
    public static Decision<Wish> check(
            ClaimFacts claim, Wish wish, Money owed, LocalDate today, Optional<ClaimFacts> other) {
        var against = new ArrayList<Reason>();
        if (!owed.isPositive()) against.add(Reason.of("repayment-nothing-owed", SOURCE));
        else if (!wish.amount().isPositive())
            against.add(Reason.of("payment-not-positive", SOURCE).at("repaid"));
        else if (wish.amount().compareTo(owed) > 0)
            against.add(Reason.of("repayment-too-large", SOURCE, wish.amount(), owed)
                    .at("repaid"));
        if (wish.on().isAfter(today))
            against.add(Reason.of("payment-in-the-future", SOURCE, today).at("repaid-on"));
        claim.payments().stream()
                .map(ClaimFacts.Payment::on)
                .min(LocalDate::compareTo)
                .filter(first -> wish.on().isBefore(first))
                .ifPresent(first -> against.add(
                        Reason.of("repayment-before-payment", SOURCE, first).at("repaid-on")));
        wish.setOffIn().ifPresent(reference -> {
            if (other.isEmpty())
                against.add(
                        Reason.of("repayment-no-such-claim", SOURCE, reference).at("set-off"));
            else if (wish.amount().compareTo(other.get().state().outstanding()) > 0)
                against.add(Reason.of(
                                "repayment-set-off-too-large",
                                SOURCE,
                                reference,
                                other.get().state().outstanding())
                        .at("set-off"));
        });
        return Decision.unless(against, wish);
    }

    /**
     * What of a share the funder should have back.
     *
     * @param beyond minutes of it that count and that the grant covers no more; none where they do not count
     */
    public record Due(Share share, Money amount, Minutes beyond) {

        public boolean isBeyond() {
            return !beyond.isZero();
        }

        public boolean isPaid() {
            return share.at() == Account.REPAYABLE || share.at() == Account.RECEIVED;
        }
    }

    /**
     * Of a claim's shares, what the funder should not have been asked for as it looks today: hours that count no more, and those the
     * grant covers no more. What has come is covered first.
     *
     * @param kept of pieces the grant covers no more, or not all of, what it still covers
     */
    public static List<Due> due(Collection<Share> shares, Set<UUID> reversed, Map<PieceId, Kept> kept) {
        var left = new HashMap<PieceId, Money>();
        kept.forEach((piece, it) -> left.put(piece, it.amount()));
        var due = new ArrayList<Due>();
        for (var share : shares.stream()
                .filter(share -> share.amount().isPositive())
                .sorted(Comparator.comparing((Share share) -> ORDER.indexOf(share.at()))
                        .thenComparing(share -> share.piece().workDay()))
                .toList()) {
            var keeps = left.get(share.piece().id());
            if (!share.at().isCost() || reversed.contains(share.piece().entry()))
                due.add(new Due(share, share.amount(), Minutes.ZERO));
            else if (keeps != null) {
                var stays = share.amount().min(keeps);
                left.put(share.piece().id(), keeps.minus(stays));
                if (share.amount().compareTo(stays) > 0)
                    due.add(new Due(
                            share,
                            share.amount().minus(stays),
                            Objects.requireNonNull(kept.get(share.piece().id())).beyond()));
            }
        }
        return due;
    }

    /** What is paid back is nobody's where payroll has the pay back, and the institution's own where it has not. */
    public static List<Move> moves(List<Due> owed, Money amount) {
        var moves = new ArrayList<Move>();
        var left = amount;
        for (var due : owed) {
            var part = due.amount().min(left);
            if (!part.isPositive()) break;
            var share = due.share();
            moves.add(Move.of(share, part, share.at() == Account.REPAYABLE ? Account.TAKEN_BACK : Account.OWN));
            left = left.minus(part);
        }
        if (left.isPositive()) throw new IllegalStateException("pays back " + left + " more than is owed");
        return moves;
    }
}
