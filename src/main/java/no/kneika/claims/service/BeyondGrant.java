package no.kneika.claims.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.domain.Beyond;
import no.kneika.claims.domain.Beyond.Claimed;
import no.kneika.claims.domain.Beyond.Kept;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.ClaimFigures;
import no.kneika.claims.store.ClaimLineRows;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.SentFigures;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantId;
import no.kneika.funding.Refund;
import no.kneika.hours.EntryId;
import no.kneika.hours.Hours;
import no.kneika.institution.CostPart;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.ledger.Account;
import no.kneika.ledger.Ledger;
import no.kneika.ledger.Piece;
import no.kneika.ledger.PieceId;
import no.kneika.ledger.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was claimed of a grant and is outside it, because NAV made it smaller or ended it earlier afterwards (utenfor tilsagnet). */
@Component
class BeyondGrant {

    private final Funding funding;
    private final ClaimRows claims;
    private final ClaimLineRows lines;
    private final SentFigures figures;
    private final Ledger ledger;
    private final Hours hours;

    BeyondGrant(
            Funding funding, ClaimRows claims, ClaimLineRows lines, SentFigures figures, Ledger ledger, Hours hours) {
        this.funding = funding;
        this.claims = claims;
        this.lines = lines;
        this.figures = figures;
        this.ledger = ledger;
        this.hours = hours;
    }

    /** Of these grants, those with more on claims than they cover; no case is read but theirs. */
    Set<GrantId> claimedMore(Collection<Grant> grants) {
        var asked = lines.asked(grants.stream().map(Grant::caseId).distinct().toList());
        var more = new HashSet<>(lines.outside(grants));
        for (var grant : grants)
            if (asked.getOrDefault(grant.id(), Minutes.ZERO).compareTo(grant.hours()) > 0) more.add(grant.id());
        return more;
    }

    /** Of each piece of the claim the grant covers no more, or not all of: what of its amount it still covers. */
    Map<PieceId, Kept> kept(ClaimFacts claim) {
        var grant = funding.grant(claim.grant());
        if (!(grant.refund() instanceof Refund.ByClaim)
                || claimedMore(List.of(grant)).isEmpty()) return Map.of();
        var claimed = new ArrayList<Claimed>();
        for (var each : claims.ofGrant(grant.id()))
            if (each.status() != ClaimStatus.RETURNED) claimed.addAll(claimed(each));
        return Beyond.kept(grant.period(), grant.hours(), claimed);
    }

    /** How many minutes of each piece stand on the claim. */
    Map<PieceId, Minutes> minutes(ClaimFacts claim) {
        return claimed(claim).stream()
                .collect(Collectors.toMap(
                        it -> it.piece().id(),
                        it -> it.piece().part() == CostPart.WAGE && !it.piece().isBackPay()
                                ? new Minutes(it.minutes())
                                : Minutes.ZERO));
    }

    private List<Claimed> claimed(ClaimFacts claim) {
        var amounts = lines.open(claim.id());
        var shares = ledger.sharesOfPieces(amounts.keySet()).stream()
                .filter(share -> share.at() == Account.CLAIMED || share.at() == Account.RECEIVED)
                .filter(share -> share.amount().isPositive())
                .toList();
        var counts = counting(shares);
        var pieces = new HashMap<PieceId, Piece>();
        for (var share : shares)
            if (counts.contains(share.piece().entry())) pieces.put(share.piece().id(), share.piece());
        if (pieces.isEmpty()) return List.of();
        var ends = ledger.standing(List.of(claim.caseId()));
        var sent = figures.find(claim.last().id());
        var wages = new HashMap<Slot, Integer>();
        pieces.values().stream()
                .filter(piece -> piece.part() == CostPart.WAGE)
                .forEach(piece -> wages.put(
                        Slot.of(piece),
                        minutes(piece, amounts.getOrDefault(piece.id(), Money.ZERO), sent.orElse(null))));
        var claimed = new ArrayList<Claimed>();
        for (var piece : pieces.values()) {
            int all = piece.minutes().value();
            int stands = Math.clamp(ends.getOrDefault(piece.id(), piece.toMinute()) - piece.fromMinute(), 0, all);
            int minutes = (2 * wages.getOrDefault(Slot.of(piece), all) * stands + all) / (2 * all);
            if (minutes > 0) claimed.add(new Claimed(piece, amounts.getOrDefault(piece.id(), Money.ZERO), minutes));
        }
        return claimed;
    }

    /** A piece an entry's last hours are of can be claimed in part: what was asked for of its wage says how much. */
    private static int minutes(Piece wage, Money asked, @Nullable ClaimFigures sent) {
        int all = wage.minutes().value();
        if (sent == null) return all;
        return sent.rows().stream()
                .filter(row -> row.mentor().equals(wage.mentor())
                        && row.payrollMonth().equals(wage.payrollMonth())
                        && row.rate().compareTo(wage.rate()) == 0
                        && row.backPay() == wage.isBackPay())
                .map(row -> row.claimedRate().times(Minutes.hours(1)))
                .filter(Money::isPositive)
                .max(Money::compareTo)
                .map(hour -> (int) Math.clamp((120 * asked.ore() + hour.ore()) / (2 * hour.ore()), 1, all))
                .orElse(all);
    }

    private Set<UUID> counting(List<Share> shares) {
        var entries =
                shares.stream().map(share -> new EntryId(share.piece().entry())).collect(Collectors.toSet());
        return hours.approved(entries).stream()
                .map(still -> still.entry().id().value())
                .collect(Collectors.toSet());
    }

    /** Minutes of one payment; wage, holiday pay and contribution are of the same. */
    private record Slot(UUID entry, int from, int to, UUID line, int layer, int round) {

        static Slot of(Piece piece) {
            return new Slot(
                    piece.entry(),
                    piece.fromMinute(),
                    piece.toMinute(),
                    piece.voucherLine(),
                    piece.layer(),
                    piece.round());
        }
    }
}
