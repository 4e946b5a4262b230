package no.kneika.claims.service;

import java.util.List;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.domain.Calculation;
import no.kneika.claims.domain.ClaimDeadline;
import no.kneika.claims.store.ClaimRows;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantId;
import no.kneika.funding.Refund;
import no.kneika.institution.Institutions;
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

    PrepareClaim(Funding funding, CaseFacts facts, ClaimRows claims, Payroll payroll, Institutions institutions) {
        this.funding = funding;
        this.facts = facts;
        this.claims = claims;
        this.payroll = payroll;
        this.institutions = institutions;
    }

    /** @throws NotFound where there is no such grant for the actor, or it does not pay by claim */
    public Prepared of(Actor actor, GrantId id) {
        Desks.demand(actor);
        var grant = funding.grant(id);
        if (!(grant.refund() instanceof Refund.ByClaim byClaim)) throw new NotFound("a grant that pays by claim");
        var known = facts.of(grant.caseId(), grant.period());
        var calculation = Calculation.of(known.terms(grant), known.work(), known.costs());
        var mentors = known.entries().stream()
                .filter(entry -> grant.period().contains(entry.day()))
                .map(entry -> entry.mentor())
                .distinct()
                .toList();
        var all = claims.ofGrant(id);
        var rulebook = institutions.rulebookVersion(actor.institution(), grant.rulebook());
        return new Prepared(
                grant,
                new ClaimDeadline(byClaim.deadline(), rulebook.rules().claimWarningDays()),
                calculation,
                differences(grant, mentors),
                all.stream()
                        .filter(claim -> claim.status() == ClaimStatus.RETURNED)
                        .findFirst(),
                all.stream()
                        .filter(claim -> claim.status() != ClaimStatus.RETURNED)
                        .toList(),
                !payroll.placing(List.of(grant.caseId())).isEmpty(),
                rulebook);
    }

    private List<Reconciliation> differences(Grant grant, List<PersonId> mentors) {
        return mentors.stream()
                .flatMap(mentor -> payroll.unresolvedFor(mentor, grant.period()).stream())
                .toList();
    }
}
