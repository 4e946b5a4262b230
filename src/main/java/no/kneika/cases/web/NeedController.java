package no.kneika.cases.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.kneika.cases.Casework;
import no.kneika.cases.NavContact;
import no.kneika.cases.NavMeasure;
import no.kneika.cases.Origin;
import no.kneika.cases.RaiseNeed;
import no.kneika.cases.domain.NeedRules;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
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
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Somebody tells that a student needs help. */
@Controller
class NeedController {

    private final Use use;
    private final Pages pages;
    private final Casework casework;
    private final People people;
    private final Institutions institutions;
    private final BusinessClock clock;

    NeedController(
            Use use, Pages pages, Casework casework, People people, Institutions institutions, BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.casework = casework;
        this.people = people;
        this.institutions = institutions;
        this.clock = clock;
    }

    @GetMapping("/needs/new")
    View form(Actor actor, Form form) {
        return draw(actor, form);
    }

    @PostMapping("/needs")
    View raise(Actor actor, CommandKey key, Form form) {
        var answer = use.command(
                actor,
                key,
                "raise-need",
                () -> read(actor, form)
                        .then(need -> casework.raiseNeed(need, actor))
                        .map(caseId -> new Done(
                                actor.capacity() == Capacity.COORDINATOR
                                        ? "/cases/" + caseId + "/assessment"
                                        : "/today",
                                "need-raised")));
        return Reply.to(answer, reasons -> draw(actor, form.refused(reasons)));
    }

    private Html draw(Actor actor, Form form) {
        switch (actor.capacity()) {
            case STUDENT, COORDINATOR, ADVISER, NAV_ADVISER -> {}
            default -> throw new NotFound("a form for those who may raise a need");
        }
        return use.as(actor, () -> {
            var own = actor.capacity() == Capacity.STUDENT;
            var page = pages.page(actor, own ? "need.title-own" : "need.title", own ? "support" : "students");
            var origins = actor.capacity() == Capacity.COORDINATOR || actor.capacity() == Capacity.ADVISER
                    ? Stream.of(Origin.INSTITUTION, Origin.NAV)
                            .map(origin -> new Option(origin.name(), page.t("origin." + origin)))
                            .toList()
                    : List.<Option>of();
            var measures = Stream.of(NavMeasure.values())
                    .map(measure -> new Option(measure.name(), page.t("measure." + measure)))
                    .toList();
            var it = new NeedPage(form, own, origins, measures, offices(), NeedRules.LONGEST_TEXT);
            return Html.page("cases/need", page, it);
        });
    }

    private List<Option> offices() {
        return institutions.navOffices().stream()
                .map(office -> new Option(office.number(), office.name()))
                .toList();
    }

    private Decision<RaiseNeed> read(Actor actor, Form form) {
        var typed = new Gathering();
        var student = typed.take(student(actor, form));
        var origin = typed.take(
                switch (actor.capacity()) {
                    case STUDENT -> Decision.accepted(Origin.STUDENT);
                    case NAV_ADVISER -> Decision.accepted(Origin.NAV);
                    default -> Inputs.choice(form.value("origin"), "origin", Origin.class);
                });
        var behalf = typed.take(Inputs.optionalText(form.value("onBehalfOf"), "onBehalfOf", 200));
        var text = typed.take(Inputs.text(form.value("text"), "text", NeedRules.LONGEST_TEXT));
        var wanted = typed.take(
                Inputs.optional(form.value("wantedFrom"), day -> Inputs.date(day, "wantedFrom", clock.today())));
        var measure = form.value("measure").isEmpty()
                ? typed.take(Decision.accepted(NavMeasure.UNKNOWN))
                : typed.take(Inputs.choice(form.value("measure"), "measure", NavMeasure.class));
        var nav = typed.take(nav(actor, form));
        return typed.make(() -> new RaiseNeed(
                student.get(),
                origin.get(),
                // Who at NAV it came from is told only when it came from NAV.
                origin.get() == Origin.NAV
                        ? Optional.of(behalf.get()).filter(name -> !name.isBlank())
                        : Optional.empty(),
                text.get(),
                wanted.get(),
                measure.get(),
                nav.get()));
    }

    private Decision<PersonId> student(Actor actor, Form form) {
        if (actor.capacity() == Capacity.STUDENT) return Decision.accepted(actor.person());
        return Inputs.text(form.value("student"), "student", 40)
                .then(number -> people.byStudentNumber(number.strip())
                        .<Decision<PersonId>>map(Decision::accepted)
                        .orElseGet(() -> Decision.refused(
                                Reason.of("need-no-student", "HK-dir 5.2").at("student"))));
    }

    private Decision<Optional<NavContact>> nav(Actor actor, Form form) {
        return NavFields.read(
                form,
                institutions,
                actor.capacity() == Capacity.NAV_ADVISER ? Optional.of(actor.person()) : Optional.empty());
    }
}
