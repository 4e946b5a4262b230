package no.kneika.claims.service;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.domain.Calculation;
import no.kneika.claims.domain.ClaimDeadline;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.Signed;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.SignatureRows;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantId;
import no.kneika.funding.Refund;
import no.kneika.hours.HourEntry;
import no.kneika.institution.Institutions;
import no.kneika.institution.RulebookVersion;
import no.kneika.institution.RulebookVersionId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.Payroll;
import no.kneika.payroll.Reconciliation;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Component;

/** Works out what a grant could claim today, and what stands in the way. Changes nothing. */
@Component
public class PrepareClaim {

    private final Funding funding;
    private final CaseFacts facts;
    private final ClaimRows claims;
    private final Payroll payroll;
    private final Institutions institutions;
    private final SignatureRows signatures;

    PrepareClaim(
            Funding funding,
            CaseFacts facts,
            ClaimRows claims,
            Payroll payroll,
            Institutions institutions,
            SignatureRows signatures) {
        this.funding = funding;
        this.facts = facts;
        this.claims = claims;
        this.payroll = payroll;
        this.institutions = institutions;
        this.signatures = signatures;
    }

    /** @throws NotFound where there is no such grant for the actor, or it does not pay by claim */
    public Prepared of(Actor actor, GrantId id) {
        Desks.demand(actor);
        return of(actor, List.of(paysByClaim(funding.grant(id)))).getFirst();
    }

    static Grant paysByClaim(Grant grant) {
        if (!(grant.refund() instanceof Refund.ByClaim)) throw new NotFound("a grant that pays by claim");
        return grant;
    }

    /** The same of many grants that pay by claim, in their order and in as many questions as of one. */
    public List<Prepared> of(Actor actor, List<Grant> grants) {
        var days = new HashMap<CaseId, Period>();
        for (var grant : grants) days.merge(grant.caseId(), grant.period(), Period::hull);
        return of(actor, grants, facts.of(days));
    }

    /** @param known of the cases, where somebody has asked already */
    List<Prepared> of(Actor actor, List<Grant> grants, Map<CaseId, CaseFacts.Facts> known) {
        if (grants.isEmpty()) return List.of();
        Desks.demand(actor);
        var all = new AllOf(
                known,
                claims.ofGrants(grants.stream().map(Grant::id).toList()),
                differences(grants, known),
                payroll.placing(grants.stream().map(Grant::caseId).distinct().toList()),
                new HashMap<>());
        return grants.stream().map(grant -> prepared(actor, grant, all)).toList();
    }

    /** What is known of many grants at once. */
    private record AllOf(
            Map<CaseId, CaseFacts.Facts> facts,
            Map<GrantId, List<ClaimFacts>> claims,
            Map<PersonId, List<Reconciliation>> differences,
            Set<CaseId> placing,
            Map<RulebookVersionId, RulebookVersion> rulebooks) {}

    private Prepared prepared(Actor actor, Grant grant, AllOf all) {
        var known = Objects.requireNonNull(all.facts().get(grant.caseId()));
        var claims = all.claims().getOrDefault(grant.id(), List.of());
        var rulebook = all.rulebooks()
                .computeIfAbsent(grant.rulebook(), id -> institutions.rulebookVersion(actor.institution(), id));
        var deadline = ((Refund.ByClaim) grant.refund()).deadline();
        return new Prepared(
                grant,
                new ClaimDeadline(deadline, rulebook.rules().claimWarningDays()),
                Calculation.of(known.terms(grant), known.work(), known.costs()),
                mentors(grant, known).stream()
                        .flatMap(mentor -> all.differences().getOrDefault(mentor, List.of()).stream())
                        .filter(difference -> touches(grant.period(), difference.month()))
                        .toList(),
                claims.stream()
                        .filter(claim -> claim.status() == ClaimStatus.RETURNED)
                        .findFirst(),
                claims.stream()
                        .filter(claim -> claim.status() != ClaimStatus.RETURNED)
                        .toList(),
                all.placing().contains(grant.caseId()),
                rulebook,
                known.shares(),
                Signed.isAsked(rulebook.rules().payrollProof()) ? signatures.of(grant.id()) : List.of());
    }

    private static boolean touches(Period period, YearMonth month) {
        return !month.isBefore(YearMonth.from(period.from())) && !month.isAfter(YearMonth.from(period.to()));
    }

    private static List<PersonId> mentors(Grant grant, CaseFacts.Facts known) {
        return known.entries().stream()
                .filter(entry -> grant.period().contains(entry.day()))
                .map(HourEntry::mentor)
                .distinct()
                .toList();
    }

    private Map<PersonId, List<Reconciliation>> differences(List<Grant> grants, Map<CaseId, CaseFacts.Facts> known) {
        var mentors = new HashSet<PersonId>();
        for (var grant : grants) mentors.addAll(mentors(grant, Objects.requireNonNull(known.get(grant.caseId()))));
        var days = grants.stream().map(Grant::period).reduce(Period::hull).orElseThrow();
        return payroll.unresolvedFor(mentors, days).stream().collect(Collectors.groupingBy(Reconciliation::mentor));
    }
}
