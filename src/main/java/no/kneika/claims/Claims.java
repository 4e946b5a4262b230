package no.kneika.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import no.kneika.cases.Cases;
import no.kneika.cases.SupportCase;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.store.ClaimRows;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantId;
import no.kneika.funding.HoursWorked;
import no.kneika.funding.Refund;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.ledger.Ledger;
import no.kneika.platform.NotFound;
import no.kneika.platform.Remembered;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Claims (krav), dispatched or not, as whoever asks may see them. Inside {@code Use.as}. They are sent and answered by
 * {@code service.DispatchClaim} and {@code service.AnswerClaim}, behind the pages.
 */
@Component
public class Claims {

    private record Unsettled() {}

    private final Cases cases;
    private final Funding funding;
    private final Ledger ledger;
    private final ClaimRows claims;
    private final ObjectProvider<HoursWorked> worked;

    Claims(Cases cases, Funding funding, Ledger ledger, ClaimRows claims, ObjectProvider<HoursWorked> worked) {
        this.cases = cases;
        this.funding = funding;
        this.ledger = ledger;
        this.claims = claims;
        this.worked = worked;
    }

    /** Every claim of every case, and what each grant could claim today; nearest deadline first. */
    public List<ClaimView> all(LocalDate today) {
        var ids = cases.all().stream().map(SupportCase::id).toList();
        return views(ids, claims.all(), today);
    }

    /** Claims without an end, as they stand: what is sent, returned or settled in part. */
    public List<ClaimView> unsettled() {
        return Remembered.whileReading(new Unsettled(), () -> views(claims.unsettled()));
    }

    /** Of these cases those that came back: what is at the funder asks nothing of their coordinator. */
    public List<ClaimView> returned(Collection<CaseId> cases) {
        return views(claims.returned(cases));
    }

    private List<ClaimView> views(List<ClaimFacts> dispatched) {
        if (dispatched.isEmpty()) return List.of();
        var claimable = ledger.claimable(
                dispatched.stream().map(ClaimFacts::caseId).distinct().toList());
        var grants =
                grants(dispatched.stream().map(ClaimFacts::caseId).distinct().toList());
        return dispatched.stream()
                .filter(claim -> grants.containsKey(claim.grant()))
                .map(claim -> sent(
                        Objects.requireNonNull(grants.get(claim.grant())),
                        claim,
                        false,
                        claimable.getOrDefault(claim.grant().value(), Money.ZERO)))
                .toList();
    }

    /**
     * What grants that are over could claim today.
     *
     * @param sent those whose claim came back are corrected, not sent beside it
     */
    public List<ClaimView> ready(LocalDate today, Collection<ClaimView> sent) {
        var ids = cases.all().stream().map(SupportCase::id).toList();
        var claimable = ledger.claimable(ids);
        var returned = sent.stream()
                .filter(claim -> claim.status() == ClaimStatus.RETURNED)
                .map(ClaimView::grant)
                .collect(Collectors.toSet());
        var ready = new ArrayList<ClaimView>();
        for (var grant : grants(ids).values())
            if (grant.refund() instanceof Refund.ByClaim refund
                    && claimable.containsKey(grant.id().value())
                    && !returned.contains(grant.id()))
                calculation(
                                grant,
                                refund,
                                List.of(),
                                Objects.requireNonNull(claimable.get(grant.id().value())),
                                today)
                        .filter(claim -> claim.status() == ClaimStatus.READY)
                        .ifPresent(ready::add);
        return ready;
    }

    private Map<GrantId, Grant> grants(Collection<CaseId> ids) {
        var byId = new HashMap<GrantId, Grant>();
        funding.grantsOf(ids).values().forEach(all -> all.forEach(grant -> byId.put(grant.id(), grant)));
        return byId;
    }

    /** Those of one case. */
    public List<ClaimView> ofCase(CaseId caseId, LocalDate today) {
        return views(List.of(caseId), claims.ofCase(caseId), today);
    }

    /** How far a dispatched claim has come (skritt): what a page showed, and a command about the claim must say it saw. */
    public int step(ClaimId id) {
        return claims.stepOf(id).orElseThrow(() -> new NotFound("claim"));
    }

    private List<ClaimView> views(Collection<CaseId> ids, List<ClaimFacts> dispatched, LocalDate today) {
        var claimable = ledger.claimable(ids);
        var byGrant = dispatched.stream().collect(Collectors.groupingBy(ClaimFacts::grant));
        var views = new ArrayList<ClaimView>();
        for (var grants : funding.grantsOf(ids).values())
            for (var grant : grants)
                if (grant.refund() instanceof Refund.ByClaim byClaim) {
                    var ofThis = byGrant.getOrDefault(grant.id(), List.of());
                    var now = claimable.getOrDefault(grant.id().value(), Money.ZERO);
                    ofThis.forEach(claim -> views.add(sent(grant, claim, ofThis.getFirst() != claim, now)));
                    calculation(grant, byClaim, ofThis, now, today).ifPresent(views::add);
                }
        views.sort(Comparator.comparing(ClaimView::deadline)
                .thenComparing(ClaimView::reference)
                .thenComparing(view -> view.grant().value()));
        return List.copyOf(views);
    }

    private static ClaimView sent(Grant grant, ClaimFacts claim, boolean supplementary, Money claimable) {
        var last = claim.last();
        var returned = claim.status() == ClaimStatus.RETURNED;
        return new ClaimView(
                Optional.of(claim.id()),
                grant.id(),
                grant.caseId(),
                claim.reference(),
                claim.status(),
                last.payer(),
                grant.period(),
                last.deadline(),
                returned ? claimable : last.total(),
                claim.state().outstanding(),
                Optional.of(last.on()),
                supplementary);
    }

    private Optional<ClaimView> calculation(
            Grant grant, Refund.ByClaim refund, List<ClaimFacts> ofThis, Money claimable, LocalDate today) {
        var statuses = new HashSet<>(ofThis.stream().map(ClaimFacts::status).toList());
        if (statuses.contains(ClaimStatus.RETURNED)) return Optional.empty();
        var over = today.isAfter(grant.period().to());
        ClaimStatus status;
        if (claimable.isPositive()) status = over ? ClaimStatus.READY : ClaimStatus.RUNNING;
        else if (ofThis.isEmpty() && over && hasWork(grant.id())) status = ClaimStatus.AWAITING_VOUCHERS;
        else return Optional.empty();
        return Optional.of(new ClaimView(
                Optional.empty(),
                grant.id(),
                grant.caseId(),
                "",
                status,
                grant.payer(),
                grant.period(),
                refund.deadline(),
                claimable,
                Money.ZERO,
                Optional.empty(),
                !ofThis.isEmpty()));
    }

    private boolean hasWork(GrantId grant) {
        var hours = worked.getIfAvailable();
        return hours != null && !hours.usedIn(grant).isZero();
    }
}
