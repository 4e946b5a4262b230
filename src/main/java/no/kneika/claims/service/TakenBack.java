package no.kneika.claims.service;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.Repayment;
import no.kneika.claims.store.ClaimRows;
import no.kneika.hours.EntryId;
import no.kneika.hours.Hours;
import no.kneika.institution.CostPart;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.ledger.Account;
import no.kneika.ledger.Ledger;
import no.kneika.ledger.Share;
import org.springframework.stereotype.Component;

/**
 * Hours that were reversed after they had been claimed (tilbakeført etter kravet): the funder has been asked for work that does not
 * count any more, and only a person can say so to it.
 */
@Component
public class TakenBack {

    private static final Set<Account> HELD =
            Set.of(Account.CLAIMED, Account.RECEIVED, Account.OVERCLAIMED, Account.REPAYABLE);

    private final ClaimRows claims;
    private final Ledger ledger;
    private final Hours hours;

    TakenBack(ClaimRows claims, Ledger ledger, Hours hours) {
        this.claims = claims;
        this.ledger = ledger;
        this.hours = hours;
    }

    /**
     * @param waiting what of it is asked for and not answered
     * @param owed what of it has come in, and the funder should have back
     */
    public record Back(Minutes minutes, Money waiting, Money owed) {}

    /** Empty where everything on the claim still counts. */
    public Optional<Back> of(ClaimFacts claim) {
        var asked = shares(claim);
        var gone = gone(asked);
        var owed = Repayment.owed(asked, gone);
        var waiting = asked.stream()
                .filter(share -> share.at() == Account.OVERCLAIMED
                        || share.at() == Account.CLAIMED
                                && gone.contains(share.piece().entry()))
                .toList();
        if (owed.isEmpty() && waiting.isEmpty()) return Optional.empty();
        var minutes = Stream.concat(owed.stream(), waiting.stream())
                .map(Share::piece)
                .filter(piece -> piece.part() == CostPart.WAGE && !piece.isBackPay())
                .distinct()
                .mapToInt(piece -> piece.minutes().value())
                .sum();
        return Optional.of(new Back(new Minutes(minutes), sum(waiting), sum(owed)));
    }

    /** What the funder has paid and should have back. */
    List<Share> owed(ClaimFacts claim) {
        var asked = shares(claim);
        return Repayment.owed(asked, gone(asked));
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

    private static Money sum(List<Share> shares) {
        return Money.sum(shares.stream().map(Share::amount).toList());
    }
}
