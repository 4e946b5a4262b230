package no.kneika.claims.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.cases.Cases;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.ClaimView;
import no.kneika.claims.Claims;
import no.kneika.funding.Funding;
import no.kneika.funding.GrantId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchItem;
import no.kneika.platform.BatchWork;
import no.kneika.platform.Done;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import org.springframework.stereotype.Component;

/**
 * Claims sent together (krav sendt samlet); each as from its own page, for the total that was seen. Without a page:
 * {@code batches.start(olav, ClaimBatch.KIND, batches.latest(olav, ClaimBatch.KIND), claims.ready(today))}, see {@link
 * no.kneika.platform.Batches}.
 */
@Component
public class ClaimBatch implements BatchWork {

    public static final String KIND = "claims";

    private final Claims claims;
    private final DispatchClaim dispatch;
    private final Funding funding;
    private final Cases cases;
    private final People people;

    ClaimBatch(Claims claims, DispatchClaim dispatch, Funding funding, Cases cases, People people) {
        this.claims = claims;
        this.dispatch = dispatch;
        this.funding = funding;
        this.cases = cases;
        this.people = people;
    }

    /** What can be claimed in full today, nearest deadline first; inside {@code Use}. */
    public List<ClaimView> views(LocalDate today) {
        return claims.all(today).stream()
                .filter(claim -> claim.status() == ClaimStatus.READY)
                .toList();
    }

    /** The same, as things to choose. */
    public List<BatchItem> ready(LocalDate today) {
        return views(today).stream().map(ClaimBatch::item).toList();
    }

    public static BatchItem item(ClaimView claim) {
        return new BatchItem(
                claim.grant().value(), String.valueOf(claim.amount().ore()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Decision<Done> carryOut(Actor by, BatchItem item) {
        return dispatch.dispatch(new GrantId(item.subject()), Money.ofOre(Long.parseLong(item.seen())), by)
                .map(claim -> new Done("/claims/" + claim, "claim-sent"));
    }

    @Override
    public Map<UUID, String> names(Actor by, Collection<UUID> subjects) {
        var of = new HashMap<UUID, CaseId>();
        for (var subject : subjects)
            of.put(subject, funding.grant(new GrantId(subject)).caseId());
        var students = cases.studentsOf(of.values());
        var known = people.names(students.values());
        var names = new HashMap<UUID, String>();
        of.forEach((grant, caseId) -> {
            Trail.shows(caseId, Shown.MONEY);
            var student = students.get(caseId);
            names.put(grant, student == null ? "" : known.getOrDefault(student, ""));
        });
        return names;
    }

    @Override
    public String navItem() {
        return "claims";
    }

    @Override
    public String home() {
        return "/claims/ready";
    }
}
