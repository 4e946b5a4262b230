package no.kneika.claims.service;

import java.util.ArrayList;
import java.util.UUID;
import no.kneika.claims.domain.Signed;
import no.kneika.claims.store.SignatureRows;
import no.kneika.funding.GrantId;
import no.kneika.hours.EntryId;
import no.kneika.hours.Hours;
import no.kneika.institution.PayrollProof;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.ledger.Ledger;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Stale;
import org.springframework.stereotype.Component;

/** Signs a claim that is ready, where the unit takes a signature for timesheets (underskriver kravet). */
@Component
public class SignClaim {

    private final PrepareClaim prepare;
    private final SignatureRows signatures;
    private final Ledger ledger;
    private final Hours hours;
    private final BusinessClock clock;

    SignClaim(PrepareClaim prepare, SignatureRows signatures, Ledger ledger, Hours hours, BusinessClock clock) {
        this.prepare = prepare;
        this.signatures = signatures;
        this.ledger = ledger;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * @param seen the digest of the claim that was read
     * @throws Stale when the claim says something else by now
     */
    public Decision<UUID> sign(GrantId grant, String seen, Actor by) {
        var prepared = prepare.of(by, grant);
        return maySign(prepared, by).then(kind -> {
            var against = new ArrayList<Reason>();
            if (!prepared.calculation().total().isPositive()) against.add(Reason.of("nothing-to-claim", "rules.md 5"));
            for (var difference : prepared.differences())
                against.add(Reason.of("difference-not-explained", "rules.md 5", difference.month()));
            if (!against.isEmpty()) return new Decision.Refused<>(against);
            if (!prepared.digest().equals(seen)) throw new Stale("the claim is another than the one that was read");
            var already = prepared.signature();
            if (already.isPresent()) return Decision.accepted(already.get().id());
            var it = new Signed(
                    Ids.next(),
                    kind,
                    prepared.version(),
                    seen,
                    prepared.calculation().minutes(),
                    prepared.calculation().total(),
                    by.person(),
                    clock.today());
            signatures.sign(prepared.grant(), it, by, clock.instant());
            return Decision.accepted(it.id());
        });
    }

    /** Whether the one who asks is somebody who can. */
    public Decision<PayrollProof> maySign(Prepared prepared, Actor by) {
        var entries = ledger.sharesOfPieces(prepared.calculation().byPiece().keySet()).stream()
                .map(share -> new EntryId(share.piece().entry()))
                .distinct()
                .toList();
        return Signed.maySign(prepared.proof(), by.person(), by.capacity(), hours.vouchedFor(entries));
    }
}
