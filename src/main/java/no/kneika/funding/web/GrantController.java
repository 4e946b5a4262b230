package no.kneika.funding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.cases.Cases;
import no.kneika.cases.NavContact;
import no.kneika.funding.Agreements;
import no.kneika.funding.CorrectOwn;
import no.kneika.funding.FollowGrant;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantFollowUp;
import no.kneika.funding.GrantId;
import no.kneika.funding.NavClock;
import no.kneika.funding.NavClocks;
import no.kneika.funding.OwnBudget;
import no.kneika.funding.RecordGrant;
import no.kneika.funding.Refund;
import no.kneika.funding.Regime;
import no.kneika.institution.Institutions;
import no.kneika.institution.RulebookVersion;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Minutes;
import no.kneika.messages.Letter;
import no.kneika.messages.LetterId;
import no.kneika.messages.Letters;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** One grant: read, and corrected when NAV corrects it. */
@Controller
class GrantController {

    private final Use use;
    private final Pages pages;
    private final Funding funding;
    private final RecordGrant recording;
    private final FollowGrant following;
    private final PartDrawing parts;
    private final Agreements agreements;
    private final NavClocks clocks;
    private final CorrectOwn own;
    private final OwnBudget budget;
    private final Cases cases;
    private final People people;
    private final Letters letters;
    private final Institutions institutions;
    private final BusinessClock clock;

    GrantController(
            Use use,
            Pages pages,
            Funding funding,
            RecordGrant recording,
            FollowGrant following,
            PartDrawing parts,
            Agreements agreements,
            NavClocks clocks,
            CorrectOwn own,
            OwnBudget budget,
            Cases cases,
            People people,
            Letters letters,
            Institutions institutions,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.funding = funding;
        this.recording = recording;
        this.following = following;
        this.parts = parts;
        this.agreements = agreements;
        this.clocks = clocks;
        this.own = own;
        this.budget = budget;
        this.cases = cases;
        this.people = people;
        this.letters = letters;
        this.institutions = institutions;
        this.clock = clock;
    }

    @GetMapping("/grants/{id}")
    View show(Actor actor, @PathVariable UUID id) {
        return draw(actor, new GrantId(id), Form.empty());
    }

    @PostMapping("/grants/{id}/corrections")
    View correct(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var grant = new GrantId(id);
        var answer = use.command(
                actor,
                key,
                "correct-grant",
                () -> Inputs.integer(form.value("seen"), "seen", 1, 10_000)
                        .then(seen -> Inputs.text(form.value("why"), "why", 500)
                                .then(why -> GrantForm.read(form, clock.today(), false)
                                        .then(letter -> recording.correct(grant, seen, letter, why, actor))))
                        .map(done -> new Done("/grants/" + id, "grant-corrected")));
        return Reply.to(answer, reasons -> draw(actor, grant, form.refused(Fixes.offered(reasons))));
    }

    @PostMapping("/grants/{id}/follow-ups")
    View follow(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var grant = new GrantId(id);
        var answer = use.command(actor, key, "follow-grant", () -> {
            var typed = new Gathering();
            var chosen = typed.take(Inputs.choice(form.value("follows"), "follows", GrantFollowUp.Follows.class));
            var reason = typed.take(Inputs.optionalText(form.value("reason"), "reason", 1000));
            return typed.make(chosen)
                    .then(it -> following.follow(grant, it, reason.get(), actor))
                    .map(done -> new Done("/grants/" + id, "grant-followed"));
        });
        return Reply.to(answer, reasons -> draw(actor, grant, form.refused(reasons)));
    }

    /** An own grant was reckoned at a rate, which a correction may change. */
    private Form filled(Page page, Grant it, Optional<Letter> letter) {
        var form = GrantForm.filled(page, it, letter);
        if (it.regime() != Regime.BUDGETED) return form;
        return form.with(
                "rate",
                own.rateOf(it.id())
                        .map(rate -> page.amount(rate.times(Minutes.hours(1))))
                        .orElse(""));
    }

    Html draw(Actor actor, GrantId id, Form form) {
        return use.as(actor, () -> {
            // A mentor's hours are no reason to see what they cost, nor who pays (rules.md 7).
            if (!actor.capacity().isStaff() && actor.capacity() != Capacity.STUDENT) throw new NotFound("grant");
            var grant = funding.grant(id);
            Trail.shows(grant.caseId(), Shown.MONEY);
            var staff = actor.capacity().isStaff();
            var page = pages.page(actor, "grant.title", staff ? "students" : "support");
            var overlaps = funding.grantsOf(grant.caseId()).stream()
                    .filter(other -> !other.id().equals(id) && other.period().overlaps(grant.period()))
                    .map(other -> page.t("grant.overlap", other.funderReference(), other.period()))
                    .toList();
            var letter = GrantForm.uuid(form.values().isEmpty() ? page.query("letter") : form.value("letter"))
                    .filter(any -> actor.capacity() == Capacity.COORDINATOR || actor.capacity() == Capacity.APPROVER)
                    .map(LetterId::new)
                    .map(found -> letters.find(found).orElseThrow(() -> new NotFound("letter")));
            var fromNav = grant.refund() instanceof Refund.ByClaim;
            var mayCorrect =
                    fromNav && (actor.capacity() == Capacity.COORDINATOR || actor.capacity() == Capacity.APPROVER);
            return Html.page(
                    "funding/grant",
                    page,
                    new GrantPage(
                            id.toString(),
                            grant.caseId().toString(),
                            people.name(cases.find(grant.caseId()).student()),
                            grant.version(),
                            facts(page, grant, actor),
                            grant.refund() instanceof Refund.None
                                    ? List.of()
                                    : clock(page, clocks.of(actor, grant.caseId(), clock.today())),
                            overlaps,
                            mayCorrect,
                            fromNav && staff,
                            agreement(actor, id),
                            endHref(actor, grant, page),
                            letter.map(it -> LetterText.of(
                                            page,
                                            it,
                                            List.of(),
                                            cases.find(grant.caseId()).nav().map(NavContact::adviserName),
                                            institutions
                                                    .rulebookVersion(actor.institution(), grant.rulebook())
                                                    .rules()))
                                    .orElse(null),
                            parts.of(page, actor, grant, form),
                            grant.regime() == Regime.BUDGETED
                                    && (actor.capacity() == Capacity.COORDINATOR
                                            || actor.capacity() == Capacity.APPROVER),
                            actor.capacity() == Capacity.APPROVER,
                            form.values().isEmpty() ? filled(page, grant, letter) : form));
        });
    }

    /** The agreement it came of, for those who may read that; empty text for other grants. */
    private String agreement(Actor actor, GrantId id) {
        if (actor.capacity() == Capacity.ADVISER) return "";
        return agreements.ofGrant(id).map(it -> it.id().toString()).orElse("");
    }

    private static String endHref(Actor actor, Grant it, Page page) {
        var may = actor.capacity() == Capacity.COORDINATOR
                || actor.capacity() == Capacity.APPROVER && it.regime() == Regime.BUDGETED;
        return may && !it.period().to().isBefore(page.today()) ? "/grants/" + it.id() + "/ends/new" : "";
    }

    /** With why the institution pays, where it does: what the case is about is not the student's colleague's to read. */
    private List<Fact> facts(Page page, Grant it, Actor actor) {
        var facts = facts(page, it, institutions.rulebookVersion(actor.institution(), it.rulebook()));
        budget.groundOf(it.id())
                .ifPresent(ground -> facts.add(new Fact(
                        page.t("own.ground"),
                        page.t("own.ground." + ground),
                        budget.groundOverride(it.id())
                                .map(why -> page.t("own.ground-override", why))
                                .orElse(null))));
        return facts;
    }

    private static List<Fact> facts(Page page, Grant it, RulebookVersion rulebook) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(page.t("grant.period"), page.period(it.period())));
        facts.add(new Fact(page.t("grant.hours"), page.minutes(it.hours())));
        switch (it.refund()) {
            case Refund.ByClaim claim -> {
                facts.add(new Fact(
                        page.t("grant.ceiling"),
                        claim.ceiling().map(page::rate).orElse(page.t("grant.no-ceiling")),
                        claim.ceiling()
                                .map(rate -> RateWarning.of(page, rate, rulebook.rules()))
                                .orElse(null)));
                facts.add(new Fact(
                        page.t("grant.covers"),
                        page.list(claim.coverage().stream()
                                .sorted()
                                .map(part -> page.t("cost." + part))
                                .toList())));
                facts.add(new Fact(page.t("grant.deadline"), page.date(claim.deadline())));
            }
            case Refund.ByAgreement agreement ->
                facts.add(new Fact(page.t("grant.per-month"), page.money(agreement.perMonth())));
            case Refund.None own -> facts.add(new Fact(page.t("grant.own"), it.payer()));
        }
        facts.add(new Fact(page.t("grant.funder"), it.funderName()));
        if (it.refund() instanceof Refund.ByClaim) facts.add(new Fact(page.t("grant.payer"), it.payer()));
        facts.add(new Fact(page.t("grant.reference"), it.funderReference()));
        if (!it.ourReference().isEmpty()) facts.add(new Fact(page.t("grant.our-reference"), it.ourReference()));
        facts.add(new Fact(page.t("grant.decided"), page.date(it.decidedOn())));
        facts.add(new Fact(page.t("rulebook.fact"), RulebookWords.version(page, rulebook)));
        if (it.version() > 1) facts.add(new Fact(page.t("grant.version"), page.t("grant.corrected", it.version() - 1)));
        return facts;
    }

    private static List<Fact> clock(Page page, NavClock it) {
        if (it.lastDay().isEmpty()) return List.of();
        return List.of(
                new Fact(page.t("grant.clock-used"), page.t("grant.clock-of", it.months(), it.days(), it.limit())),
                new Fact(
                        page.t("grant.clock-last"),
                        page.date(it.lastDay().get()),
                        it.warns(page.today()) ? page.t("grant.clock-warns", it.warnMonths()) : null));
    }
}
