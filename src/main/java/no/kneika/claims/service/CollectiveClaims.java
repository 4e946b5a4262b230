package no.kneika.claims.service;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.ClaimView;
import no.kneika.claims.Claims;
import no.kneika.claims.CollectionId;
import no.kneika.claims.domain.HalfYear;
import no.kneika.claims.store.ClaimWriting.Moment;
import no.kneika.claims.store.CollectionRows;
import no.kneika.funding.Funding;
import no.kneika.institution.Institutions;
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
        for (var claim : open(actor)) groups.add(group(claim));
        return List.copyOf(groups);
    }

    public Plan plan(Actor actor, Group group) {
        Desks.keepingBooks(actor);
        var views = new ArrayList<ClaimView>();
        var ready = new ArrayList<Prepared>();
        var not = new ArrayList<NotAlong>();
        for (var claim : open(actor)) {
            if (!group(claim).equals(group)) continue;
            switch (claim.status()) {
                case RUNNING -> not.add(new NotAlong(claim, NotAlong.Why.RUNNING));
                case AWAITING_VOUCHERS -> not.add(new NotAlong(claim, NotAlong.Why.AWAITING_VOUCHERS));
                case RETURNED -> not.add(new NotAlong(claim, NotAlong.Why.RETURNED));
                default -> {
                    var prepared = prepare.of(actor, claim.grant());
                    if (prepared.canBeSent()) {
                        views.add(claim);
                        ready.add(prepared);
                    } else
                        not.add(new NotAlong(
                                claim, prepared.placing() ? NotAlong.Why.PLACING : NotAlong.Why.DIFFERENCES));
                }
            }
        }
        var before = collections.all().stream()
                .anyMatch(sent -> sent.payer().equals(group.payer())
                        && sent.half().equals(group.half().period()));
        return new Plan(group, views, ready, not, before);
    }

    /** @throws Stale when something has come between */
    public Decision<CollectionId> dispatch(Actor by, Group group, String seen) {
        Desks.keepingBooks(by);
        var days = new HashMap<CaseId, Period>();
        plan(by, group)
                .ready()
                .forEach(it -> days.merge(it.grant().caseId(), it.grant().period(), Period::hull));
        placing.place(days);
        var plan = plan(by, group);
        if (!plan.digest().equals(seen)) throw new Stale("the collective claim is another by now");
        if (plan.ready().isEmpty()) return Decision.refused(Reason.of("nothing-to-claim", "rules.md 5"));
        return Decision.accepted(send(by, plan));
    }

    private CollectionId send(Actor by, Plan plan) {
        var id = new CollectionId(Ids.next());
        var reference = collections.nextReference(clock.today().getYear());
        var opened = plan.ready().stream().map(it -> dispatch.open(it, by)).toList();
        var sent = letter.send(by, plan, opened, id, reference);
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
        for (int i = 0; i < opened.size(); i++) {
            var prepared = plan.ready().get(i);
            var of = new ClaimBundle.Sent(sent.documents().get(i), sent.message());
            collections.part(
                    id,
                    dispatch.sentWith(prepared, opened.get(i), of, by),
                    opened.get(i).id(),
                    prepared.grant().caseId());
        }
        return id;
    }

    private List<ClaimView> open(Actor actor) {
        return claims.all(clock.today()).stream()
                .filter(claim -> !claim.status().isDispatched() || claim.status() == ClaimStatus.RETURNED)
                .filter(claim -> institutions
                        .rulebookVersion(
                                actor.institution(),
                                funding.grant(claim.grant()).rulebook())
                        .rules()
                        .collectiveClaims())
                .toList();
    }

    private static Group group(ClaimView claim) {
        return new Group(claim.payer(), HalfYear.of(claim.period().to()));
    }
}
