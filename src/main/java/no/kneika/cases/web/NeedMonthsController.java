package no.kneika.cases.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.cases.AssessedNeed;
import no.kneika.cases.Cases;
import no.kneika.cases.NeedMonths;
import no.kneika.cases.NeedStretch;
import no.kneika.cases.domain.MonthsOfNeed;
import no.kneika.cases.domain.StretchRules;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
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

/** The months a student needs a mentor: the student or the coordinator tells of practice, exams and pauses. */
@Controller
public class NeedMonthsController {

    private final Use use;
    private final Pages pages;
    private final NeedMonths needs;
    private final Cases cases;
    private final People people;
    private final Institutions institutions;

    NeedMonthsController(
            Use use, Pages pages, NeedMonths needs, Cases cases, People people, Institutions institutions) {
        this.use = use;
        this.pages = pages;
        this.needs = needs;
        this.cases = cases;
        this.people = people;
        this.institutions = institutions;
    }

    private record Typed(NeedStretch.Kind kind, Period days, Minutes perWeek) {}

    @GetMapping("/cases/{id}/need-months")
    View show(Actor actor, @PathVariable CaseId id) {
        theirs(actor);
        return use.as(actor, () -> draw(actor, id, Form.empty()));
    }

    @PostMapping("/cases/{id}/need-stretches")
    View tell(Actor actor, @PathVariable CaseId id, CommandKey key, Form form) {
        theirs(actor);
        var answer = use.command(actor, key, "tell-need-stretch", () -> {
            var near = cases.assessedNeed(id)
                    .map(need -> need.needPeriod().from())
                    .orElseGet(() -> cases.find(id).openedOn());
            return read(form, near)
                    .then(it -> needs.tell(id, it.kind(), it.days(), it.perWeek(), actor))
                    .map(done -> new Done("/cases/" + id + "/need-months", "need-stretch-told"));
        });
        return Reply.to(answer, reasons -> use.as(actor, () -> draw(actor, id, form.refused(reasons))));
    }

    @PostMapping("/need-stretches/{id}/withdrawals")
    View takeBack(Actor actor, @PathVariable UUID id, CommandKey key) {
        theirs(actor);
        var answer = use.command(
                actor,
                key,
                "take-back-need-stretch",
                () -> needs.takeBack(id, actor)
                        .map(caseId -> new Done("/cases/" + caseId + "/need-months", "need-stretch-taken-back")));
        return Reply.to(answer, reasons -> {
            throw new NotFound("need stretch");
        });
    }

    private static Decision<Typed> read(Form form, LocalDate near) {
        var typed = new Gathering();
        var kind = typed.take(Inputs.choice(form.value("stretch"), "stretch", NeedStretch.Kind.class));
        var days = typed.take(Inputs.period(form.value("from"), "from", form.value("to"), "to", near));
        // A pause has no hours, whatever stands in the field.
        var paused = form.value("stretch").equals(NeedStretch.Kind.PAUSE.name());
        var hours = typed.take(
                paused ? Decision.accepted(Minutes.ZERO) : Inputs.hours(form.value("hoursPerWeek"), "hoursPerWeek"));
        return typed.make(() -> new Typed(kind.get(), days.get(), hours.get()));
    }

    private Html draw(Actor actor, CaseId id, Form form) {
        var it = cases.find(id);
        Trail.shows(id, Shown.NEED);
        var own = actor.capacity() == Capacity.STUDENT;
        var may = it.isOpen();
        var page = pages.page(actor, own ? "need-months.title.own" : "need-months.title", own ? "support" : "students");
        var need = cases.assessedNeed(id);
        var semesters = institutions.semesters(actor.institution());
        return Html.page(
                "cases/need-months",
                page,
                new NeedMonthsPage(
                        form,
                        id.toString(),
                        own ? "" : people.name(it.student()),
                        lead(page, need, own),
                        own ? page.t("need-months.tell.lead.own") : page.t("need-months.tell.lead"),
                        needs.told(id).stream()
                                .map(each -> stretch(page, actor, each, may))
                                .toList(),
                        need.stream()
                                .flatMap(known -> MonthsOfNeed.of(known, semesters).stream())
                                .map(row -> month(page, row))
                                .toList(),
                        may && need.isPresent()
                                ? Arrays.stream(NeedStretch.Kind.values())
                                        .map(kind -> new Option(kind.name(), page.t("need-months.kind." + kind)))
                                        .toList()
                                : List.of(),
                        own ? "/today" : "/cases/" + id));
    }

    private static String lead(Page page, Optional<AssessedNeed> need, boolean own) {
        return need.map(it ->
                        page.t(own ? "need-months.lead.own" : "need-months.lead", it.hoursPerWeek(), it.needPeriod()))
                .orElseGet(() -> page.t("need-months.none"));
    }

    private NeedMonthsPage.Stretch stretch(Page page, Actor actor, NeedMonths.Told told, boolean may) {
        var it = told.stretch();
        return new NeedMonthsPage.Stretch(
                page.t("need-months.says." + it.kind(), it.days(), it.perWeek()),
                told.by().equals(actor.person())
                        ? page.t("need-months.told-by.you", told.on())
                        : page.t("need-months.told-by", people.name(told.by()), told.on()),
                may ? "/need-stretches/" + it.id() + "/withdrawals" : "");
    }

    private static NeedMonthsPage.Month month(Page page, MonthsOfNeed.Row row) {
        var what = row.parts().stream()
                .map(part -> page.t("need-months.part." + part))
                .collect(Collectors.joining(", "));
        return new NeedMonthsPage.Month(
                page.upper(page.month(row.month())),
                what.isEmpty() ? page.t("need-months.part.none") : page.upper(what),
                page.minutes(row.hours()));
    }

    private static void theirs(Actor actor) {
        if (!StretchRules.mayTell(actor.capacity())) throw new NotFound("months of need");
    }
}
