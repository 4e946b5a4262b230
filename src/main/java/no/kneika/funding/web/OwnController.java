package no.kneika.funding.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.cases.Cases;
import no.kneika.cases.NeedStretch;
import no.kneika.funding.BudgetLineId;
import no.kneika.funding.Funding;
import no.kneika.funding.OwnBudget;
import no.kneika.funding.OwnGrant;
import no.kneika.funding.OwnGrounds;
import no.kneika.funding.OwnRisk;
import no.kneika.funding.Rejection;
import no.kneika.funding.StartEarly;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.OwnGround;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
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

/** The institution pays for a mentor itself, or lets work start at its own risk. */
@Controller
class OwnController {

    private final Use use;
    private final Pages pages;
    private final OwnBudget budget;
    private final OwnGrounds words;
    private final StartEarly starting;
    private final Funding funding;
    private final Cases cases;
    private final People people;
    private final Institutions institutions;
    private final BusinessClock clock;

    OwnController(
            Use use,
            Pages pages,
            OwnBudget budget,
            OwnGrounds words,
            StartEarly starting,
            Funding funding,
            Cases cases,
            People people,
            Institutions institutions,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.budget = budget;
        this.words = words;
        this.starting = starting;
        this.funding = funding;
        this.cases = cases;
        this.people = people;
        this.institutions = institutions;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/own-budget-grants/new")
    View ownGrant(Actor actor, @PathVariable UUID id, Form form) {
        return draw(actor, id, form, "own");
    }

    @PostMapping("/cases/{id}/own-budget-grants")
    View grant(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var answer = use.command(
                actor,
                key,
                "grant-from-own-budget",
                () -> read(actor, form)
                        .then(it -> Inputs.choice(form.value("ground"), "ground", OwnGround.class)
                                .then(ground -> budget.grant(new CaseId(id), it, ground, actor))
                                .map(grant -> new Done("/grants/" + grant, done(actor, it)))));
        return Reply.to(answer, reasons -> draw(actor, id, form.refused(Fixes.offered(reasons)), "own"));
    }

    @PostMapping("/cases/{id}/own-grounds")
    View attest(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        var answer = use.command(actor, key, "attest-own-ground", () -> {
            var typed = new Gathering();
            var period = typed.take(Inputs.period(form.value("from"), "from", form.value("to"), "to", clock.today()));
            var ground = typed.take(Inputs.choice(form.value("ground"), "ground", OwnGround.class));
            return typed.make(period::get)
                    .then(days -> words.attest(new CaseId(id), ground.get(), days, actor))
                    .map(done -> new Done("/cases/" + id + "/own-budget-grants/new", "own-ground-attested"));
        });
        return Reply.to(answer, reasons -> draw(actor, id, form.refused(reasons), "own"));
    }

    @GetMapping("/cases/{id}/own-risk-starts/new")
    View ownRisk(Actor actor, @PathVariable UUID id, Form form) {
        return draw(actor, id, form, "risk");
    }

    @PostMapping("/cases/{id}/own-risk-starts")
    View start(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var answer = use.command(actor, key, "start-at-own-risk", () -> {
            var typed = new Gathering();
            var period = typed.take(Inputs.period(form.value("from"), "from", form.value("to"), "to", clock.today()));
            var rate = typed.take(Inputs.rate(form.value("rate"), "rate"));
            var reason = typed.take(Inputs.text(form.value("reason"), "reason", 1000));
            return typed.make(() -> new OwnRisk(period.get(), rate.get(), reason.get()))
                    .then(it -> starting.ownRisk(new CaseId(id), it, actor))
                    .map(done -> new Done("/cases/" + id, "own-risk-allowed"));
        });
        return Reply.to(answer, reasons -> draw(actor, id, form.refused(reasons), "risk"));
    }

    /** The student's own exams, as far as whoever asks may read the need. */
    private Optional<LocalDate> exam(CaseId caseId) {
        return cases.assessedNeed(caseId).stream()
                .flatMap(need -> need.stretches().stream())
                .filter(stretch -> stretch.kind() == NeedStretch.Kind.EXAMS)
                .map(stretch -> stretch.days().from())
                .filter(day -> !day.isBefore(clock.today()))
                .min(LocalDate::compareTo);
    }

    private List<String> said(Page page, CaseId caseId) {
        return words.of(caseId).stream()
                .map(word -> page.t(
                        "own.said",
                        page.t("own.ground." + word.ground()),
                        word.days(),
                        people.name(word.by()),
                        word.on()))
                .toList();
    }

    private Rulebook rules(Actor actor) {
        return institutions.rulebook(actor.institution(), Funder.OWN, clock.today());
    }

    private String done(Actor actor, OwnGrant it) {
        return it.rate().compareTo(rules(actor).rateWarning()) > 0 ? "own-granted-high-rate" : "own-granted";
    }

    private Decision<OwnGrant> read(Actor actor, Form form) {
        var typed = new Gathering();
        var period = typed.take(Inputs.period(form.value("from"), "from", form.value("to"), "to", clock.today()));
        var hours = typed.take(Inputs.hours(form.value("hours"), "hours"));
        var rate = typed.take(Inputs.rate(form.value("rate"), "rate"));
        var why = typed.take(Inputs.optionalText(form.value("overrideReason"), "overrideReason", 500));
        var line = GrantForm.uuid(form.value("line"));
        if (line.isEmpty()) typed.refuse(Reason.of("own-no-line", "HK-dir 5.3").at("line"));
        return typed.make(() -> new OwnGrant(
                new BudgetLineId(line.orElseThrow()),
                period.get(),
                hours.get(),
                rate.get(),
                budget.costs(actor, period.get().from()),
                clock.today(),
                why.get()));
    }

    Html draw(Actor actor, UUID id, Form form, String which) {
        return use.as(actor, () -> {
            if (actor.capacity() != Capacity.APPROVER && actor.capacity() != Capacity.COORDINATOR)
                throw new NotFound("case");
            var caseId = new CaseId(id);
            var it = cases.find(caseId);
            var page = pages.page(actor, which + ".title", "students");
            var costs = budget.costs(actor, clock.today());
            Map<String, String> known = new LinkedHashMap<>();
            // After a rejection the institution's own grant begins the day NAV said no (rules.md 2).
            var from = funding.rejectionsOf(caseId).stream()
                    .map(Rejection::decidedOn)
                    .reduce((first, last) -> last)
                    .orElse(clock.today());
            known.put("from", page.date(from));
            exam(caseId).ifPresent(day -> known.put("waitExam", page.date(day)));
            return Html.page(
                    "funding/" + which,
                    page,
                    new OwnPage(
                            id.toString(),
                            people.name(it.student()),
                            budget.lines().stream()
                                    .map(line -> new Option(
                                            line.id().toString(),
                                            page.t("own.line", line.name(), String.valueOf(line.year()), line.left())))
                                    .toList(),
                            actor.capacity() == Capacity.APPROVER,
                            Arrays.stream(OwnGround.values())
                                    .filter(rules(actor).ownGrounds()::contains)
                                    .map(ground -> new Option(ground.name(), page.t("own.ground." + ground)))
                                    .toList(),
                            page.t("own.costs", costs.holidayPay(), costs.pension(), costs.contribution())
                                    + ". "
                                    + RateWarning.help(page, rules(actor)),
                            said(page, caseId),
                            actor.capacity() == Capacity.COORDINATOR,
                            form.values().containsKey("from") ? form : Form.of(known)));
        });
    }
}
