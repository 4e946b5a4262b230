package no.kneika.hours.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kneika.hours.domain.MoreHoursRules.Outcome;
import no.kneika.hours.service.MoreHours;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.Answer;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** More hours are asked for by mentor or student, and answered by a coordinator. */
@Controller
class MoreHoursController {

    private static final Set<String> STALE = Set.of("more-hours-answered-by");
    private static final int MOST_WORDS = 500;

    private final Use use;
    private final Pages pages;
    private final MoreHours moreHours;
    private final MoreHoursPages drawing;

    MoreHoursController(Use use, Pages pages, MoreHours moreHours, MoreHoursPages drawing) {
        this.use = use;
        this.pages = pages;
        this.moreHours = moreHours;
        this.drawing = drawing;
    }

    @PostMapping("/cases/{id}/more-hours-requests")
    View ask(Actor actor, @PathVariable String id, CommandKey key) {
        Route.only(actor, Capacity.STUDENT, Capacity.MENTOR);
        var caseId = Route.caseId(id);
        var back = actor.capacity() == Capacity.STUDENT ? "/my-hours" : "/hours";
        var answer = use.command(
                actor,
                key,
                "ask-for-more-hours",
                () -> moreHours.ask(caseId, actor).map(done -> new Done(back, "more-hours-asked")));
        return Reply.to(answer, reasons -> refused(actor, reasons, back));
    }

    @GetMapping("/cases/{id}/more-hours")
    View page(Actor actor, @PathVariable String id) {
        Route.only(actor, Capacity.COORDINATOR);
        return draw(actor, Route.caseId(id), Form.empty());
    }

    /** A yes leads straight to the application it promises. */
    @PostMapping("/more-hours-requests/{id}/answer")
    View answer(Actor actor, @PathVariable String id, Form form, CommandKey key) {
        Route.only(actor, Capacity.COORDINATOR);
        UUID request = Route.id(id);
        var caseId = use.as(actor, () -> moreHours.request(request, actor).caseId());
        var answer = use.command(
                actor,
                key,
                "answer-more-hours",
                () -> Inputs.choice(form.value("outcome"), "outcome", Outcome.class)
                        .then(outcome -> Inputs.optionalText(form.value("words"), "words", MOST_WORDS)
                                .then(words -> moreHours.answer(request, outcome, words, actor))
                                .map(any -> done(caseId, outcome))));
        if (answer instanceof Answer.Refused(var reasons) && reasons.stream().anyMatch(r -> STALE.contains(r.code())))
            return draw(actor, caseId, form.refused(Route.whole(reasons))).status(HttpStatus.CONFLICT);
        return Reply.to(answer, reasons -> draw(actor, caseId, form.refused(reasons)));
    }

    private static Done done(CaseId caseId, Outcome outcome) {
        return switch (outcome) {
            case APPLY -> new Done("/cases/" + caseId + "/applications/new", "more-hours-apply");
            case NO -> new Done("/cases/" + caseId + "/more-hours", "more-hours-no");
        };
    }

    private Html draw(Actor actor, CaseId caseId, Form form) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "more-hours.title", "students");
            return Html.page("hours/more", page, drawing.page(page, actor, caseId, form));
        });
    }

    private Html refused(Actor actor, List<Reason> reasons, String back) {
        return use.as(
                actor,
                () -> Html.page(
                        "hours/refused", pages.page(actor, "hours.refused.title", ""), new RefusedPage(reasons, back)));
    }
}
