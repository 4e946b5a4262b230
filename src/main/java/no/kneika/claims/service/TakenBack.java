package no.kneika.claims.service;

import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import no.kneika.claims.domain.ClaimFacts;
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

    private final ClaimRows claims;
    private final Ledger ledger;
    private final Hours hours;

    TakenBack(ClaimRows claims, Ledger ledger, Hours hours) {
        this.claims = claims;
        this.ledger = ledger;
        this.hours = hours;
    }

    /** @param amount what of it is asked for or has come in */
    public record Back(Minutes minutes, Money amount) {}

    /** Empty where everything on the claim still counts. */
    public Optional<Back> of(ClaimFacts claim) {
        var asked = ledger.sharesOfPieces(claims.openPieces(claim.id())).stream()
                .filter(share -> share.at() == Account.CLAIMED || share.at() == Account.RECEIVED)
                .toList();
        var entries =
                asked.stream().map(share -> new EntryId(share.piece().entry())).collect(Collectors.toSet());
        var gone = new HashSet<>(entries);
        hours.approved(entries).forEach(still -> gone.remove(still.entry().id()));
        var back = asked.stream()
                .filter(share -> gone.contains(new EntryId(share.piece().entry())))
                .toList();
        if (back.isEmpty()) return Optional.empty();
        var minutes = back.stream()
                .map(Share::piece)
                .filter(piece -> piece.part() == CostPart.WAGE && !piece.isBackPay())
                .distinct()
                .mapToInt(piece -> piece.minutes().value())
                .sum();
        return Optional.of(new Back(
                new Minutes(minutes), Money.sum(back.stream().map(Share::amount).toList())));
    }
}
