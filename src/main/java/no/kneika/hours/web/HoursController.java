package no.kneika.hours.web;

import java.util.List;
import no.kneika.hours.service.EntryWords;
import no.kneika.hours.service.LogHours;
import no.kneika.hours.service.StudentAbsences;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where a mentor writes hours down, and undoes it. */
@Controller
class HoursController {

    private final Use use;
    private final Pages pages;
    private final HoursPages hours;
    private final LogHours log;
    private final EntryWords entries;
    private final StudentAbsences absences;
    private final BusinessClock clock;

    HoursController(
            Use use,
            Pages pages,
            HoursPages hours,
            LogHours log,
            EntryWords entries,
            StudentAbsences absences,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.hours = hours;
        this.log = log;
        this.entries = entries;
        this.absences = absences;
        this.clock = clock;
    }

    @GetMapping("/hours")
    View page(Actor actor) {
        Route.only(actor, Capacity.MENTOR);
        return draw(actor, Form.empty());
    }

    @PostMapping("/hours")
    View log(Actor actor, Form form, CommandKey key) {
        Route.only(actor, Capacity.MENTOR);
        var answer = use.command(
                actor, key, "log-hours", () -> HoursForm.isTold(form) ? told(actor, form) : logged(actor, form));
        return Reply.to(answer, reasons -> draw(actor, form.refused(HoursForm.placed(reasons, form))));
    }

    private Decision<Done> logged(Actor actor, Form form) {
        return HoursForm.read(form, clock.today())
                .then(wish -> log.log(wish, actor))
                .map(entry -> new Done("/hours?logged=" + entry.id(), ""));
    }

    private Decision<Done> told(Actor actor, Form form) {
        return HoursForm.told(form, clock.today())
                .then(told -> absences.said(told.assignment(), told.day(), actor))
                .map(absence -> new Done("/hours?noted=" + absence.id(), ""));
    }

    /** Undo: the entry is reversed, and the time it took is free again. */
    @PostMapping("/hours/{id}/reversals")
    View reverse(Actor actor, @PathVariable String id, Form form, CommandKey key) {
        Route.only(actor, Capacity.MENTOR, Capacity.COORDINATOR);
        var entry = Route.entry(id);
        var back = Route.back(form, "/hours");
        var answer = use.command(
                actor,
                key,
                "reverse-hours",
                () -> entries.reverse(entry, form.value("reason"), actor)
                        .map(done -> new Done(back, "hours-reversed")));
        return Reply.to(answer, reasons -> refused(actor, back, reasons));
    }

    private Html refused(Actor actor, String back, List<Reason> reasons) {
        return use.as(
                actor,
                () -> Html.page(
                        "hours/refused", pages.page(actor, "hours.refused.title", ""), new RefusedPage(reasons, back)));
    }

    private Html draw(Actor actor, Form form) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "hours.title", "hours");
            return Html.page("hours/log", page, hours.page(page, actor, form));
        });
    }
}
