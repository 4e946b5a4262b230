package no.kneika.claims.service;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntConsumer;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.ClaimView;
import no.kneika.claims.Claims;
import no.kneika.claims.CollectionId;
import no.kneika.claims.domain.HalfYear;
import no.kneika.claims.store.ClaimWriting.Moment;
import no.kneika.claims.store.CollectionRows;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantId;
import no.kneika.institution.Institutions;
import no.kneika.institution.RulebookVersionId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Stale;
import org.springframework.stereotype.Service;

/**
 * Collective claims (samlekrav): where the unit takes one claim with many students, everything a half year's grants can
 * claim goes with one letter. What comes later goes with a supplementary one. It spans many coordinators' cases, so it is
 * sent by those who keep the books.
 */
@Service
public class CollectiveClaims {

    private final Claims claims;
    private final PrepareClaim prepare;
    private final PlaceCosts placing;
    private final DispatchClaim dispatch;
    private final CollectionLetter letter;
    private final CollectionRows collections;
    private final Funding funding;
    private final Institutions institutions;
    private final BusinessClock clock;

    CollectiveClaims(
            Claims claims,
            PrepareClaim prepare,
            PlaceCosts placing,
            DispatchClaim dispatch,
            CollectionLetter letter,
            CollectionRows collections,
            Funding funding,
            Institutions institutions,
            BusinessClock clock) {
        this.claims = claims;
        this.prepare = prepare;
        this.placing = placing;
        this.dispatch = dispatch;
        this.letter = letter;
        this.collections = collections;
        this.funding = funding;
        this.institutions = institutions;
        this.clock = clock;
    }

    /** Whom it would go to, and for which half year. */
    public record Group(String payer, HalfYear half) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int byHalf = half.compareTo(other.half);
            return byHalf != 0 ? byHalf : payer.compareTo(other.payer);
        }
    }

    /** A claim that does not go along, and why. */
    public record NotAlong(ClaimView claim, Why why) {

        public enum Why {
            RUNNING,
            AWAITING_VOUCHERS,
            RETURNED,
            PLACING,
            SIGNATURE,
            DIFFERENCES
        }
    }

    /** @param supplementary something of the half year was sent together before */
    public record Plan(
            Group group, List<ClaimView> views, List<Prepared> ready, List<NotAlong> not, boolean supplementary) {

        public Money total() {
            return Money.sum(ready.stream().map(it -> it.calculation().total()).toList());
        }

        /** Of all of it: a page that shows another is too old to be sent from. */
        public String digest() {
            var all = new StringBuilder();
            for (var it : ready)
                all.append(it.grant().id()).append(it.calculation().total());
            return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }

    /** Those with something not sent yet, the oldest half year first. */
    public List<Group> groups(Actor actor) {
        Desks.keepingBooks(actor);
        var groups = new TreeSet<Group>();
        for (var claim : open(actor).claims()) groups.add(group(claim));
        return List.copyOf(groups);
    }

    public Plan plan(Actor actor, Group group) {
        Desks.keepingBooks(actor);
        var all = open(actor, group);
        return plan(group, all.claims(), prepare.of(actor, all.candidates()));
    }

    private static boolean isCandidate(ClaimView claim) {
        return switch (claim.status()) {
            case RUNNING, AWAITING_VOUCHERS, RETURNED -> false;
            default -> true;
        };
    }

    private Plan plan(Group group, List<ClaimView> all, List<Prepared> prepared) {
        var views = new ArrayList<ClaimView>();
        var ready = new ArrayList<Prepared>();
        var not = new ArrayList<NotAlong>();
        var next = prepared.iterator();
        for (var claim : all)
            switch (claim.status()) {
                case RUNNING -> not.add(new NotAlong(claim, NotAlong.Why.RUNNING));
                case AWAITING_VOUCHERS -> not.add(new NotAlong(claim, NotAlong.Why.AWAITING_VOUCHERS));
                case RETURNED -> not.add(new NotAlong(claim, NotAlong.Why.RETURNED));
                default -> {
                    var it = next.next();
                    if (it.canBeSent()) {
                        views.add(claim);
                        ready.add(it);
                    } else
                        not.add(new NotAlong(
                                claim,
                                it.placing()
                                        ? NotAlong.Why.PLACING
                                        : it.isSettled() ? NotAlong.Why.SIGNATURE : NotAlong.Why.DIFFERENCES));
                }
            }
        var before = collections.all().stream()
                .anyMatch(sent -> sent.payer().equals(group.payer())
                        && sent.half().equals(group.half().period()));
        return new Plan(group, views, ready, not, before);
    }

    /** @throws Stale when something has come between */
    public Decision<CollectionId> dispatch(Actor by, Group group, String seen) {
        return dispatch(by, group, seen, pressed -> {});
    }

    /**
     * @param pressed told how many claims are pressed, after each
     * @throws Stale when something has come between
     */
    Decision<CollectionId> dispatch(Actor by, Group group, String seen, IntConsumer pressed) {
        Desks.keepingBooks(by);
        var days = new HashMap<CaseId, Period>();
        var before = open(by, group);
        for (var grant : before.candidates()) days.merge(grant.caseId(), grant.period(), Period::hull);
        // What the placing was decided by is what the claims are worked out of: it is read once.
        var placed = placing.placed(days);
        var all = placed.isMoved() ? open(by, group) : before;
        var grants = all.candidates();
        if (!placed.known()
                .keySet()
                .containsAll(grants.stream().map(Grant::caseId).toList()))
            throw new Stale("the collective claim is another by now");
        var plan = plan(group, all.claims(), prepare.of(by, grants, placed.known()));
        if (!plan.digest().equals(seen)) throw new Stale("the collective claim is another by now");
        if (plan.ready().isEmpty()) return Decision.refused(Reason.of("nothing-to-claim", "rules.md 5"));
        return Decision.accepted(send(by, plan, pressed));
    }

    private CollectionId send(Actor by, Plan plan, IntConsumer pressed) {
        var id = new CollectionId(Ids.next());
        var reference = collections.nextReference(clock.today().getYear());
        var opened = dispatch.open(plan.ready(), by);
        var sent = letter.send(by, plan, opened, id, reference, pressed);
        var moment = new Moment(by, clock.today(), clock.instant());
        collections.write(
                new CollectionRows.Sent(
                        id,
                        reference,
                        plan.group().payer(),
                        plan.group().half().period(),
                        sent.cover(),
                        sent.message(),
                        plan.total(),
                        by.person(),
                        clock.today()),
                moment);
        var papers = sent.documents().stream()
                .map(paper -> new ClaimBundle.Sent(paper, sent.message()))
                .toList();
        var dispatches = dispatch.sentWith(plan.ready(), opened, papers, by);
        var parts = new ArrayList<CollectionRows.Part>();
        for (int i = 0; i < opened.size(); i++)
            parts.add(new CollectionRows.Part(
                    dispatches.get(i),
                    opened.get(i).id(),
                    plan.ready().get(i).grant().caseId()));
        collections.parts(id, parts);
        return id;
    }

    /**
     * Claims that have not been sent, or have come back, where the unit takes them together.
     *
     * @param grants theirs, by their ids
     */
    private record Open(List<ClaimView> claims, Map<GrantId, Grant> grants) {

        Open of(Group group) {
            return new Open(
                    claims.stream().filter(claim -> group(claim).equals(group)).toList(), grants);
        }

        /** The grants of those that could go now: what stands in the way of others is seen without working them out. */
        List<Grant> candidates() {
            return claims.stream()
                    .filter(CollectiveClaims::isCandidate)
                    .map(claim -> Objects.requireNonNull(grants.get(claim.grant())))
                    .toList();
        }
    }

    private Open open(Actor actor, Group group) {
        return open(actor).of(group);
    }

    private Open open(Actor actor) {
        var views = claims.all(clock.today()).stream()
                .filter(claim -> !claim.status().isDispatched() || claim.status() == ClaimStatus.RETURNED)
                .toList();
        var grants = new HashMap<GrantId, Grant>();
        var rules = new HashMap<RulebookVersionId, Boolean>();
        funding.grantsOf(views.stream().map(ClaimView::caseId).distinct().toList())
                .values()
                .forEach(all -> all.forEach(grant -> {
                    if (rules.computeIfAbsent(
                            grant.rulebook(),
                            id -> institutions
                                    .rulebookVersion(actor.institution(), id)
                                    .rules()
                                    .collectiveClaims())) grants.put(grant.id(), grant);
                }));
        return new Open(
                views.stream()
                        .filter(claim -> grants.containsKey(claim.grant()))
                        .toList(),
                grants);
    }

    private static Group group(ClaimView claim) {
        return new Group(claim.payer(), HalfYear.of(claim.period().to()));
    }
}
