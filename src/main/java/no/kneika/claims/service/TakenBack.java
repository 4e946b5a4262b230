package no.kneika.claims.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.Repayment;
import no.kneika.claims.domain.Repayment.Due;
import no.kneika.claims.store.ClaimRows;
import no.kneika.hours.EntryId;
import no.kneika.hours.Hours;
import no.kneika.institution.CostPart;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.ledger.Account;
import no.kneika.ledger.Ledger;
import no.kneika.ledger.PieceId;
import no.kneika.ledger.Share;
import org.springframework.stereotype.Component;

/**
 * Hours that were reversed after they had been claimed (tilbakeført etter kravet), or that the grant was made too small for: the funder
 * has been asked for what it does not owe any more, and only a person can say so to it.
 */
@Component
public class TakenBack {

    private static final Set<Account> HELD =
            Set.of(Account.CLAIMED, Account.RECEIVED, Account.OVERCLAIMED, Account.REPAYABLE);

    private final ClaimRows claims;
    private final Ledger ledger;
    private final Hours hours;
    private final BeyondGrant beyond;

    TakenBack(ClaimRows claims, Ledger ledger, Hours hours, BeyondGrant beyond) {
        this.claims = claims;
        this.ledger = ledger;
        this.hours = hours;
        this.beyond = beyond;
    }

    /**
     * @param waiting what of it is asked for and not answered
     * @param owed what of it has come in, and the funder should have back
     */
    public record Part(Minutes minutes, Money waiting, Money owed) {}

    /**
     * @param gone hours that count no more
     * @param beyond hours the grant covers no more
     */
    public record Back(Part gone, Part beyond) {

        public Money owed() {
            return gone.owed().plus(beyond.owed());
        }

        public Money waiting() {
            return gone.waiting().plus(beyond.waiting());
        }
    }

    /** Empty where everything on the claim still counts. */
    public Optional<Back> of(ClaimFacts claim) {
        var due = due(claim);
        return due.isEmpty()
                ? Optional.empty()
                : Optional.of(new Back(part(due, it -> !it.isBeyond()), part(due, Due::isBeyond)));
    }

    /** What the funder has paid and should have back. */
    List<Due> owed(ClaimFacts claim) {
        return due(claim).stream().filter(Due::isPaid).toList();
    }

    private List<Due> due(ClaimFacts claim) {
        var asked = shares(claim);
        return Repayment.due(asked, gone(asked), beyond.kept(claim));
    }

    private static Part part(List<Due> all, Predicate<Due> which) {
        var some = all.stream().filter(which).toList();
        var minutes = new HashMap<PieceId, Minutes>();
        for (var due : some) {
            var piece = due.share().piece();
            if (piece.part() == CostPart.WAGE && !piece.isBackPay())
                minutes.put(piece.id(), due.isBeyond() ? due.beyond() : piece.minutes());
        }
        return new Part(
                Minutes.sum(minutes.values()),
                sum(some.stream().filter(due -> !due.isPaid()).toList()),
                sum(some.stream().filter(Due::isPaid).toList()));
    }

    private List<Share> shares(ClaimFacts claim) {
        return ledger.sharesOfPieces(claims.openPieces(claim.id())).stream()
                .filter(share -> HELD.contains(share.at()))
                .toList();
    }

    private Set<UUID> gone(List<Share> asked) {
        var entries =
                asked.stream().map(share -> new EntryId(share.piece().entry())).collect(Collectors.toSet());
        var gone = entries.stream().map(EntryId::value).collect(Collectors.toCollection(HashSet::new));
        hours.approved(entries).forEach(still -> gone.remove(still.entry().id().value()));
        return gone;
    }

    private static Money sum(List<Due> due) {
        return Money.sum(due.stream().map(Due::amount).toList());
    }
}
