package no.kneika.claims.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import no.kneika.claims.domain.Repayment.Due;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.RepaymentRows;
import no.kneika.claims.store.RepaymentRows.Owed;
import no.kneika.funding.Funding;
import no.kneika.kernel.Money;
import no.kneika.platform.BusinessClock;
import org.springframework.stereotype.Component;

/** Every claim a funder should have money back of (skal betales tilbake), and since when. */
@Component
public class OwedBack {

    private final Funding funding;
    private final ClaimRows claims;
    private final RepaymentRows rows;
    private final BeyondGrant beyond;
    private final TakenBack takenBack;

    OwedBack(Funding funding, ClaimRows claims, RepaymentRows rows, BeyondGrant beyond, TakenBack takenBack) {
        this.funding = funding;
        this.claims = claims;
        this.rows = rows;
        this.beyond = beyond;
        this.takenBack = takenBack;
    }

    public List<Owed> all() {
        var gone = rows.owed();
        var smaller = funding.madeSmaller();
        if (smaller.isEmpty()) return gone;
        var more = beyond.claimedMore(smaller.keySet());
        var known = gone.stream().collect(Collectors.toMap(Owed::claim, it -> it));
        var all = new ArrayList<Owed>();
        smaller.forEach((grant, at) -> {
            if (!more.contains(grant.id())) return;
            for (var claim : claims.ofGrant(grant.id())) {
                if (claim.payments().isEmpty()) continue;
                var owed = Money.sum(
                        takenBack.owed(claim).stream().map(Due::amount).toList());
                if (!owed.isPositive()) continue;
                var before = known.remove(claim.id());
                var since = at.atZone(BusinessClock.ZONE).toLocalDate();
                all.add(new Owed(
                        claim.id(), owed, before != null && before.since().isBefore(since) ? before.since() : since));
            }
        });
        all.addAll(known.values());
        all.sort(Comparator.comparing(it -> it.claim().value()));
        return all;
    }
}
