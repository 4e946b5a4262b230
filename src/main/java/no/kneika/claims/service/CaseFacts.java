package no.kneika.claims.service;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kneika.claims.domain.Cost;
import no.kneika.claims.domain.Placing.Carrier;
import no.kneika.claims.domain.Terms;
import no.kneika.claims.domain.Work;
import no.kneika.claims.store.ClaimLineRows;
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
import no.kneika.ledger.Piece;
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
    private final ClaimLineRows claims;

    CaseFacts(Funding funding, SubsidyPeriods agreed, Hours hours, Ledger ledger, ClaimLineRows claims) {
        this.funding = funding;
        this.agreed = agreed;
        this.hours = hours;
        this.ledger = ledger;
        this.claims = claims;
    }

    /**
     * @param carriers the case's grants, as the placing asks them
     * @param entries hour entries that count
     * @param costs what was paid and not taken back
     * @param shares of {@code costs} and of {@code remains}
     * @param remains øre left of pay whose minutes have all been taken back: no work, and so the institution's own
     */
    record Facts(
            List<Grant> grants,
            List<Carrier> carriers,
            List<HourEntry> entries,
            List<Work> work,
            List<Cost> costs,
            List<Share> shares,
            Map<PieceId, Money> remains) {

        Facts with(List<Share> moved) {
            return new Facts(
                    grants,
                    carriers,
                    entries,
                    work,
                    costs,
                    moved.stream().filter(share -> share.at().isCost()).toList(),
                    remains);
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
                standing(ledger.shares(caseId)));
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
                            standing(shares.getOrDefault(id, List.of()))));
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
            Standing standing) {
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
                standing.costs(),
                standing.shares(),
                standing.remains());
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

    /** What was paid and not taken back. */
    private record Standing(List<Cost> costs, List<Share> shares, Map<PieceId, Money> remains) {}

    /** Of most cases nothing was ever taken back, and nothing is asked. */
    private Standing standing(List<Share> all) {
        var back = all.stream()
                .filter(share -> !share.at().isCost())
                .map(share -> share.piece().caseId())
                .collect(Collectors.toSet());
        var ends = ledger.standing(back);
        var shares = back.isEmpty()
                ? all
                : all.stream().filter(share -> share.at().isCost()).toList();
        var sums = new LinkedHashMap<PieceId, Money>();
        var taken = new HashSet<PieceId>();
        var pieces = new HashMap<PieceId, Piece>();
        for (var share : shares) {
            var id = share.piece().id();
            pieces.put(id, share.piece());
            sums.merge(id, share.amount(), Money::plus);
            if (!share.at().isOpen()) taken.add(id);
        }
        var costs = new ArrayList<Cost>();
        var remains = new HashMap<PieceId, Money>();
        sums.forEach((id, left) -> {
            var piece = Objects.requireNonNull(pieces.get(id));
            int end = ends.getOrDefault(id, piece.toMinute());
            if (end > piece.fromMinute())
                costs.add(new Cost(
                        end < piece.toMinute() || !left.equals(piece.amount()) ? piece.standing(end, left) : piece,
                        taken.contains(id)));
            else if (!taken.contains(id)) remains.put(id, left);
        });
        return new Standing(costs, shares, remains);
    }
}
