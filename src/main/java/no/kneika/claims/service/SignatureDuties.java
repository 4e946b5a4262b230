package no.kneika.claims.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.kneika.cases.Cases;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.ClaimView;
import no.kneika.claims.Claims;
import no.kneika.claims.domain.Signed;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantId;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.RulebookVersion;
import no.kneika.institution.RulebookVersionId;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.DutyList;
import org.springframework.stereotype.Component;

/** Claims that are ready but for a signature, for those who can give it. */
@Component
class SignatureDuties implements DutyList {

    private final Claims claims;
    private final PrepareClaim prepare;
    private final SignClaim signing;
    private final Funding funding;
    private final Institutions institutions;
    private final Cases cases;
    private final People people;

    SignatureDuties(
            Claims claims,
            PrepareClaim prepare,
            SignClaim signing,
            Funding funding,
            Institutions institutions,
            Cases cases,
            People people) {
        this.claims = claims;
        this.prepare = prepare;
        this.signing = signing;
        this.funding = funding;
        this.institutions = institutions;
        this.cases = cases;
        this.people = people;
    }

    @Override
    public List<Obligation> dueBy(LocalDate today, Actor actor) {
        if (actor.capacity() != Capacity.APPROVER) return List.of();
        // Most units ask for none, so at most institutions no claim is worked out here.
        var asking = asking(actor);
        if (asking.isEmpty()) return List.of();
        var unsettled = claims.unsettled();
        var waiting = new ArrayList<>(claims.ready(today, unsettled));
        unsettled.stream()
                .filter(claim -> claim.status() == ClaimStatus.RETURNED)
                .forEach(waiting::add);
        var rulebooks = rulebooks(waiting);
        var duties = new ArrayList<Obligation>();
        for (var claim : waiting)
            if (asking.contains(Objects.requireNonNull(rulebooks.get(claim.grant())))) {
                var prepared = prepare.of(actor, claim.grant());
                if (prepared.isSettled()
                        && prepared.lacksSignature()
                        && signing.maySign(prepared, actor).isAccepted()) duties.add(sign(claim));
            }
        return duties;
    }

    /** The versions of the institution's rulebooks that ask for a signature. */
    private Set<RulebookVersionId> asking(Actor actor) {
        return Arrays.stream(Funder.values())
                .flatMap(funder -> institutions.rulebookVersions(actor.institution(), funder).stream())
                .filter(version -> Signed.isAsked(version.rules().payrollProof()))
                .map(RulebookVersion::id)
                .collect(Collectors.toSet());
    }

    private Map<GrantId, RulebookVersionId> rulebooks(List<ClaimView> of) {
        return funding.grantsOf(of.stream().map(ClaimView::caseId).distinct().toList()).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Grant::id, Grant::rulebook));
    }

    private Obligation sign(ClaimView claim) {
        return new Obligation(
                Kind.SIGN_CLAIM,
                claim.grant().value(),
                claim.caseId(),
                claim.period().toString(),
                Capacity.APPROVER,
                null,
                claim.deadline(),
                claim.amount(),
                "/grants/" + claim.grant() + "/claim",
                people.name(cases.find(claim.caseId()).student()));
    }
}
