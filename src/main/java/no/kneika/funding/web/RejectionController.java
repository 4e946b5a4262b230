package no.kneika.funding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.kneika.cases.Cases;
import no.kneika.funding.BudgetLine;
import no.kneika.funding.BudgetLineId;
import no.kneika.funding.Complaint;
import no.kneika.funding.Funding;
import no.kneika.funding.OwnBudget;
import no.kneika.funding.RecordRejection;
import no.kneika.funding.Rejection;
import no.kneika.funding.RejectionId;
import no.kneika.kernel.Capacity;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A rejection is read, and an approver rules on what was worked before it. */
@Controller
class RejectionController {

    private final Use use;
    private final Pages pages;
    private final Funding funding;
    private final RecordRejection rejecting;
    private final ComplaintDrawing complaints;
    private final OwnBudget budget;
    private final Cases cases;
    private final People people;

    RejectionController(
            Use use,
            Pages pages,
            Funding funding,
            RecordRejection rejecting,
            ComplaintDrawing complaints,
            OwnBudget budget,
            Cases cases,
            People people) {
        this.use = use;
        this.pages = pages;
        this.funding = funding;
        this.rejecting = rejecting;
        this.complaints = complaints;
        this.budget = budget;
        this.cases = cases;
        this.people = people;
    }

    @GetMapping("/rejections/{id}")
    View show(Actor actor, @PathVariable UUID id) {
        return draw(actor, new RejectionId(id), Form.empty());
    }

    @PostMapping("/rejections/{id}/rulings")
    View rule(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var rejection = new RejectionId(id);
        var answer = use.command(
                actor,
                key,
                "rule-on-rejection",
                () -> Inputs.choice(form.value("ruling"), "ruling", Rejection.Ruling.class)
                        .then(ruling -> Inputs.text(form.value("reason"), "reason", 1000)
                                .then(reason -> rejecting.rule(
                                        rejection,
                                        ruling,
                                        reason,
                                        GrantForm.uuid(form.value("line")).map(BudgetLineId::new),
                                        actor)))
                        .map(done -> new Done("/rejections/" + id, "rejection-ruled")));
        return Reply.to(answer, reasons -> draw(actor, rejection, form.refused(reasons)));
    }

    Html draw(Actor actor, RejectionId id, Form form) {
        return use.as(actor, () -> {
            if (!actor.capacity().isStaff() && actor.capacity() != Capacity.STUDENT) throw new NotFound("rejection");
            var it = funding.rejection(id);
            Trail.shows(it.caseId(), Shown.MONEY);
            var page = pages.page(actor, "rejection.page-title", "students");
            var approver = actor.capacity() == Capacity.APPROVER;
            var lines = approver ? budget.lines() : List.<BudgetLine>of();
            return Html.page(
                    "funding/rejected",
                    page,
                    new RejectionPage(
                            id.toString(),
                            it.caseId().toString(),
                            people.name(cases.find(it.caseId()).student()),
                            facts(page, it, actor),
                            approver && it.ruling().isEmpty(),
                            complaints.of(page, actor, new Complaint.About.Rejected(id), form),
                            Stream.of(Rejection.Ruling.values())
                                    .map(r -> new Option(r.name(), page.t("ruling." + r)))
                                    .toList(),
                            lines.stream()
                                    .map(line -> new Option(
                                            line.id().toString(),
                                            page.t("own.line", line.name(), String.valueOf(line.year()), line.left())))
                                    .toList(),
                            approver || actor.capacity() == Capacity.COORDINATOR,
                            form));
        });
    }

    private List<Fact> facts(Page page, Rejection it, Actor actor) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(page.t("application.reference"), it.ourReference()));
        facts.add(new Fact(page.t("rejection.applied-for"), page.period(it.appliedFor())));
        facts.add(new Fact(page.t("rejection.decided"), page.date(it.decidedOn())));
        facts.add(new Fact(page.t("rejection.arrived"), page.date(it.arrivedOn())));
        // NAV's reason may be about health; those who decide about money do not need it.
        if (actor.capacity() == Capacity.COORDINATOR || actor.capacity() == Capacity.STUDENT)
            facts.add(new Fact(page.t("rejection.reason"), it.reason()));
        if (actor.capacity().isStaff())
            facts.add(new Fact(
                    page.t("rejection.exposure"),
                    page.money(rejecting.exposure(it)),
                    page.t("rejection.exposure-note", it.decidedOn())));
        it.ruling().ifPresent(r -> facts.add(new Fact(page.t("rejection.ruling"), page.t("ruling." + r))));
        return facts;
    }
}
