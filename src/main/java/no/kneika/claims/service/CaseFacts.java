package no.kneika.claims.service;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.kneika.claims.domain.Cost;
import no.kneika.claims.domain.Placing.Carrier;
import no.kneika.claims.domain.Terms;
import no.kneika.claims.domain.Work;
import no.kneika.claims.store.ClaimRows;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantId;
import no.kneika.funding.Refund;
import no.kneika.funding.Stretch;
import no.kneika.funding.SubsidyPeriods;
import no.kneika.hours.CaseWork;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryKind;
import no.kneika.hours.HourEntry;
import no.kneika.hours.Hours;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Ledger;
import no.kneika.ledger.PieceId;
import no.kneika.ledger.Share;
import org.springframework.stereotype.Component;

/** What the rules of claims need to know about a case, gathered from the rooms before. */
@Component
class CaseFacts {

    private final Funding funding;
    private final SubsidyPeriods agreed;
    private final Hours hours;
    private final Ledger ledger;
    private final ClaimRows claims;

    CaseFacts(Funding funding, SubsidyPeriods agreed, Hours hours, Ledger ledger, ClaimRows claims) {
        this.funding = funding;
        this.agreed = agreed;
        this.hours = hours;
        this.ledger = ledger;
        this.claims = claims;
    }

    /**
     * @param carriers the case's grants, as the placing asks them
     * @param entries hour entries that count
     */
    record Facts(
            List<Grant> grants,
            List<Carrier> carriers,
            List<HourEntry> entries,
            List<Work> work,
            List<Cost> costs,
            List<Share> shares) {

        Facts with(List<Share> moved) {
            return new Facts(grants, carriers, entries, work, costs, moved);
        }

        /** The terms of a grant of the case that pays by claim. */
        Terms terms(Grant grant) {
            return carriers.stream()
                    .filter(it -> it.grant().equals(grant.id().value()))
                    .flatMap(it -> it instanceof Carrier.Claim claim ? Stream.of(claim.terms()) : Stream.empty())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** All there is to know: three years of it, where a case is three years old. */
    Facts of(CaseId caseId) {
        var grants = funding.grantsOf(caseId);
        return facts(
                grants,
                pays(Map.of(caseId, grants)),
                claims.asked(List.of(caseId)),
                hours.workOf(caseId),
                ledger.shares(caseId));
    }

    /** What decides about some days of a case, and no more: those around them that no grant crosses the edge of. */
    Facts of(CaseId caseId, Period days) {
        return Objects.requireNonNull(of(Map.of(caseId, days)).get(caseId));
    }

    /** The same of many cases, in as many questions as of one. */
    Map<CaseId, Facts> of(Map<CaseId, Period> days) {
        var grants = funding.grantsOf(days.keySet());
        var stretches = new HashMap<CaseId, Period>();
        days.forEach((id, of) -> stretches.put(id, Stretch.around(of, grants.getOrDefault(id, List.of()))));
        var worked = hours.workOf(stretches);
        var shares = ledger.shares(stretches);
        var pays = pays(grants);
        var asked = claims.asked(days.keySet());
        var facts = new HashMap<CaseId, Facts>();
        for (var id : days.keySet())
            facts.put(
                    id,
                    facts(
                            grants.getOrDefault(id, List.of()),
                            pays,
                            asked,
                            Objects.requireNonNull(worked.get(id)),
                            shares.getOrDefault(id, List.of())));
        return facts;
    }

    /** The same, with the shares of some of them as they stand now; of the rest nothing has moved. */
    Map<CaseId, Facts> again(Map<CaseId, Facts> known, Map<CaseId, Period> days, Set<CaseId> moved) {
        if (moved.isEmpty()) return known;
        var stretches = new HashMap<CaseId, Period>();
        for (var id : moved)
            stretches.put(
                    id,
                    Stretch.around(
                            Objects.requireNonNull(days.get(id)),
                            Objects.requireNonNull(known.get(id)).grants()));
        var shares = ledger.shares(stretches);
        var again = new HashMap<>(known);
        for (var id : moved) again.computeIfPresent(id, (any, of) -> of.with(shares.getOrDefault(id, List.of())));
        return again;
    }

    /** Nothing is asked where nobody has an agreement. */
    private Map<GrantId, Map<YearMonth, Money>> pays(Map<CaseId, List<Grant>> grants) {
        var with = grants.entrySet().stream()
                .filter(of -> of.getValue().stream().anyMatch(it -> it.refund() instanceof Refund.ByAgreement))
                .map(Map.Entry::getKey)
                .toList();
        return with.isEmpty() ? Map.of() : agreed.pays(with);
    }

    private static Facts facts(
            List<Grant> grants,
            Map<GrantId, Map<YearMonth, Money>> pays,
            Map<GrantId, Minutes> asked,
            CaseWork worked,
            List<Share> shares) {
        return new Facts(
                grants,
                grants.stream()
                        .map(grant -> carrier(
                                grant,
                                pays.getOrDefault(grant.id(), Map.of()),
                                Optional.ofNullable(asked.get(grant.id()))))
                        .toList(),
                worked.entries(),
                work(worked),
                costs(shares),
                shares);
    }

    private static Carrier carrier(Grant grant, Map<YearMonth, Money> pays, Optional<Minutes> asked) {
        return switch (grant.refund()) {
            case Refund.ByClaim claim ->
                new Carrier.Claim(new Terms(
                        grant.id().value(),
                        grant.period(),
                        claim.ceiling(),
                        claim.coverage(),
                        asked.map(grant.hours()::minusDownToZero)));
            case Refund.ByAgreement agreement ->
                new Carrier.Agreement(grant.id().value(), pays);
            case Refund.None none -> new Carrier.Budget(grant.id().value());
        };
    }

    private static List<Work> work(CaseWork worked) {
        var known = new HashMap<EntryId, HourEntry>();
        worked.entries().forEach(entry -> known.put(entry.id(), entry));
        var work = new ArrayList<Work>();
        for (var slice : worked.slices()) {
            var entry = known.get(slice.entry());
            if (entry == null) continue;
            work.add(new Work(
                    entry.id().value(),
                    entry.day(),
                    slice.fromMinute(),
                    slice.toMinute(),
                    entry.mentor(),
                    worked.approved().contains(entry.id()),
                    entry.kind() == EntryKind.SICK,
                    slice.grant().map(GrantId::value)));
        }
        return work;
    }

    private static List<Cost> costs(List<Share> shares) {
        var taken = new HashSet<PieceId>();
        for (var share : shares)
            if (!share.at().isOpen()) taken.add(share.piece().id());
        var seen = new HashSet<UUID>();
        var costs = new ArrayList<Cost>();
        for (var share : shares)
            if (seen.add(share.piece().id().value()))
                costs.add(new Cost(share.piece(), taken.contains(share.piece().id())));
        return costs;
    }
}
