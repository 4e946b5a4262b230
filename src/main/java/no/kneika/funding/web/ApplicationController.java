package no.kneika.funding.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.kneika.cases.Cases;
import no.kneika.funding.ApplicationId;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.ApplicationView.State;
import no.kneika.funding.ApplyForFunding;
import no.kneika.funding.Funding;
import no.kneika.funding.NavsAhead;
import no.kneika.institution.Institutions;
import no.kneika.institution.RulebookVersion;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Reason;
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
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** One application: read as the other side will, sent, or put away. */
@Controller
class ApplicationController {

    private final Use use;
    private final Pages pages;
    private final Funding funding;
    private final ApplyForFunding applying;
    private final Cases cases;
    private final People people;
    private final Institutions institutions;
    private final NavsAhead navs;

    ApplicationController(
            Use use,
            Pages pages,
            Funding funding,
            ApplyForFunding applying,
            Cases cases,
            People people,
            Institutions institutions,
            NavsAhead navs) {
        this.use = use;
        this.pages = pages;
        this.funding = funding;
        this.applying = applying;
        this.cases = cases;
        this.people = people;
        this.institutions = institutions;
        this.navs = navs;
    }

    @GetMapping("/applications/{id}")
    View show(Actor actor, @PathVariable UUID id) {
        return draw(actor, new ApplicationId(id), Form.empty());
    }

    @PostMapping("/applications/{id}/dispatch")
    View dispatch(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        var application = new ApplicationId(id);
        var answer = use.command(
                actor,
                key,
                "dispatch-application",
                () -> Inputs.integer(form.value("seen"), "seen", 1, 10_000)
                        .then(seen -> applying.dispatch(application, seen, actor))
                        .map(sent -> new Done("/applications/" + id, "application-sent")));
        return Reply.to(answer, reasons -> draw(actor, application, form.refused(reasons)));
    }

    @PostMapping("/applications/{id}/withdrawals")
    View withdraw(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        var application = new ApplicationId(id);
        var answer = use.command(
                actor,
                key,
                "withdraw-application",
                () -> applying.withdraw(application, actor)
                        .map(done -> new Done("/applications/" + id, "application-withdrawn")));
        return Reply.to(answer, reasons -> draw(actor, application, form.refused(reasons)));
    }

    private Html draw(Actor actor, ApplicationId id, Form form) {
        return use.as(actor, () -> {
            // What an application says of a person is for the student and the casework, not for those who pay.
            if (actor.capacity() != Capacity.COORDINATOR && actor.capacity() != Capacity.STUDENT)
                throw new NotFound("application");
            var view = funding.application(id);
            Trail.shows(view.caseId(), Shown.NEED);
            var it = cases.find(view.caseId());
            var student = it.student();
            var coordinator = actor.capacity() == Capacity.COORDINATOR;
            var draft = view.state() == State.DRAFT;
            var page = pages.page(actor, "application.title", coordinator ? "students" : "support");
            var rulebook = institutions.rulebookVersion(actor.institution(), funding.rulebookOf(id));
            var hinders = draft && coordinator ? applying.hinders(id, actor) : List.<Reason>of();
            return Html.page(
                    "funding/application",
                    page,
                    new ApplicationPage(
                            id.toString(),
                            view.caseId().toString(),
                            people.name(student),
                            view.version(),
                            page.t("application.state." + view.state()),
                            facts(page, view, rulebook),
                            applying.preview(id, actor),
                            draft,
                            draft && coordinator && hinders.isEmpty(),
                            hinders.stream().map(page::why).toList(),
                            draft && coordinator
                                    ? navs.cautions(it, view.period()).stream()
                                            .map(page::why)
                                            .toList()
                                    : List.of(),
                            hinders.stream().anyMatch(r -> r.code().equals("application-no-consent")),
                            view.isWaiting(),
                            coordinator,
                            view.document().map(UUID::toString).orElse(null),
                            coordinator ? RateWarning.of(page, view.rate(), rulebook.rules()) : null,
                            form));
        });
    }

    private static List<Fact> facts(Page page, ApplicationView view, RulebookVersion rulebook) {
        return Stream.of(
                        new Fact(page.t("application.state"), page.t("application.state." + view.state())),
                        new Fact(page.t("application.recipient"), view.recipient()),
                        new Fact(page.t("application.reference"), view.reference()),
                        new Fact(
                                page.t("application.sent-on"),
                                view.sentOn().map(page::date).orElse("")),
                        new Fact(page.t("rulebook.fact"), RulebookWords.version(page, rulebook)))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }
}
