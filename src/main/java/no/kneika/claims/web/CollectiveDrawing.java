package no.kneika.claims.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kneika.cases.Cases;
import no.kneika.claims.CollectionId;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.bank.Kid;
import no.kneika.claims.service.CollectiveClaims;
import no.kneika.claims.service.CollectiveClaims.Group;
import no.kneika.claims.service.CollectiveClaims.Plan;
import no.kneika.claims.service.OrderCollective;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.CollectionRows;
import no.kneika.claims.store.OrderRows;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Draws collective claims: what would go along and what not, and what went. */
@Component
class CollectiveDrawing {

    private final CollectiveClaims collective;
    private final CollectionRows collections;
    private final ClaimRows claims;
    private final Cases cases;
    private final People people;
    private final OrderCollective orders;

    CollectiveDrawing(
            CollectiveClaims collective,
            CollectionRows collections,
            ClaimRows claims,
            Cases cases,
            People people,
            OrderCollective orders) {
        this.collective = collective;
        this.collections = collections;
        this.claims = claims;
        this.cases = cases;
        this.people = people;
        this.orders = orders;
    }

    private Event going(Page page, OrderRows.Order order) {
        return new Event(
                page.t("collective.order.now"),
                null,
                order.payer(),
                "/claims/collective-orders/" + order.id(),
                page.t("collective.order.going", orders.pressed(order), order.parts()));
    }

    CollectionRows.Sent find(CollectionId id) {
        return collections.find(id).orElseThrow(() -> new NotFound("a collective claim"));
    }

    CollectivePage draw(Page page, Actor actor, String payer, String half, Form form) {
        var groups = collective.groups(actor);
        var chosen = groups.stream()
                .filter(group ->
                        group.payer().equals(payer) && group.half().code().equals(half))
                .findFirst()
                .or(() -> groups.stream().findFirst());
        var links = groups.stream()
                .map(group ->
                        new CollectivePage.Link(name(page, group), href(group), group.equals(chosen.orElse(null))))
                .toList();
        var lead = page.t(groups.isEmpty() ? "collective.lead-none" : "collective.lead", groups.size());
        var sent = new ArrayList<>(
                orders.open(actor).stream().map(it -> going(page, it)).toList());
        collections.all().forEach(it -> sent.add(event(page, it)));
        if (chosen.isEmpty())
            return new CollectivePage(
                    lead, links, null, null, List.of(), List.of(), "", List.of(), null, "", "", "", sent, form);
        var plan = collective.plan(actor, chosen.get());
        var names = names(plan);
        return new CollectivePage(
                lead,
                links,
                name(page, plan.group()),
                plan.supplementary() ? page.t("collective.supplementary") : null,
                figures(page, plan),
                plan.views().stream()
                        .map(claim -> new CollectivePage.Row(
                                names.getOrDefault(claim.caseId(), ""),
                                "/grants/" + claim.grant() + "/claim",
                                page.shortPeriod(claim.period()),
                                page.t("collective.due", claim.deadline()),
                                page.money(claim.amount())))
                        .toList(),
                page.money(plan.total()),
                plan.not().stream()
                        .map(it -> new CollectivePage.Row(
                                names.getOrDefault(it.claim().caseId(), ""),
                                it.claim()
                                        .id()
                                        .map(id -> "/claims/" + id)
                                        .orElse("/grants/" + it.claim().grant() + "/claim"),
                                page.shortPeriod(it.claim().period()),
                                page.t("collective.not." + it.why()),
                                page.money(it.claim().amount())))
                        .toList(),
                plan.ready().isEmpty()
                        ? null
                        : page.t("collective.send", plan.ready().size(), plan.total()),
                plan.group().payer(),
                plan.group().half().code(),
                plan.digest(),
                sent,
                form);
    }

    private static List<Figure> figures(Page page, Plan plan) {
        var not = Money.sum(plan.not().stream().map(it -> it.claim().amount()).toList());
        return List.of(
                new Figure(
                        page.amount(plan.total()),
                        page.kroner(),
                        page.t("collective.figure-along", plan.ready().size()),
                        false),
                new Figure(
                        page.amount(not),
                        page.kroner(),
                        page.t("collective.figure-not", plan.not().size()),
                        false));
    }

    private Map<CaseId, String> names(Plan plan) {
        var ids = new ArrayList<CaseId>();
        plan.views().forEach(claim -> ids.add(claim.caseId()));
        plan.not().forEach(it -> ids.add(it.claim().caseId()));
        return names(ids);
    }

    private Map<CaseId, String> names(List<CaseId> ids) {
        var students = cases.studentsOf(ids);
        var known = people.names(students.values());
        var names = new java.util.HashMap<CaseId, String>();
        students.forEach((caseId, student) -> {
            Trail.shows(caseId, Shown.MONEY);
            names.put(caseId, known.getOrDefault(student, ""));
        });
        return names;
    }

    private static String name(Page page, Group group) {
        return page.t("collective.group", group.payer(), half(page, group.half().period()));
    }

    private static String half(Page page, Period half) {
        return page.t(
                half.from().getMonthValue() == 1 ? "collective.first-half" : "collective.second-half",
                String.valueOf(half.from().getYear()));
    }

    private static String href(Group group) {
        return "/claims/collective?payer=" + URLEncoder.encode(group.payer(), UTF_8) + "&half="
                + group.half().code();
    }

    private Event event(Page page, CollectionRows.Sent sent) {
        return new Event(
                page.relative(sent.on()),
                sent.on(),
                sent.reference(),
                "/claims/collections/" + sent.id(),
                page.t("collective.sent-note", sent.payer(), half(page, sent.half()), sent.total()));
    }

    CollectionPage sent(Page page, CollectionRows.Sent sent) {
        var parts = collections.parts(sent.id()).stream()
                .map(id -> claims.find(id).orElseThrow())
                .toList();
        var names = names(parts.stream().map(ClaimFacts::caseId).toList());
        var received = Money.sum(parts.stream().map(ClaimFacts::received).toList());
        var outstanding = Money.sum(
                parts.stream().map(claim -> claim.state().outstanding()).toList());
        return new CollectionPage(
                page.t("collective.sent-lead", sent.payer(), half(page, sent.half()), sent.on()),
                page.t("claim.kid", Kid.of(sent.reference())),
                List.of(
                        new Figure(page.amount(sent.total()), page.kroner(), page.t("claim.figure-claimed"), false),
                        new Figure(page.amount(received), page.kroner(), page.t("claim.figure-received"), false),
                        new Figure(page.amount(outstanding), page.kroner(), page.t("claim.figure-outstanding"), false)),
                parts.stream()
                        .map(claim -> new CollectionPage.Row(
                                names.getOrDefault(claim.caseId(), claim.reference()),
                                "/claims/" + claim.id(),
                                claim.reference(),
                                page.t("claim.status." + claim.status()),
                                SentDrawing.color(claim.status()),
                                page.money(claim.state().outstanding()),
                                page.money(claim.dispatches().getFirst().total())))
                        .toList(),
                page.money(sent.total()),
                "/documents/" + sent.document());
    }
}
