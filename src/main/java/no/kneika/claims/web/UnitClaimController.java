package no.kneika.claims.web;

import java.util.UUID;
import java.util.function.IntFunction;
import no.kneika.claims.ClaimId;
import no.kneika.claims.service.UnitAnswers;
import no.kneika.kernel.Decision;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A claim in front of the unit it was sent to: settle it, send it back, ask. */
@Controller
class UnitClaimController {

    private final Use use;
    private final Pages pages;
    private final UnitAnswers answers;
    private final UnitClaimDrawing drawing;
    private final BusinessClock clock;

    UnitClaimController(Use use, Pages pages, UnitAnswers answers, UnitClaimDrawing drawing, BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.answers = answers;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping("/unit/claims/{id}")
    View show(Actor actor, @PathVariable UUID id) {
        return draw(actor, new ClaimId(id), "", Form.empty());
    }

    @PostMapping("/unit/claims/{id}/settlements")
    View settle(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var why = form.value("part-reason").strip();
        return decided(
                actor,
                id,
                key,
                form,
                "settlements",
                seen -> (why.isEmpty() ? Decision.accepted(why) : Inputs.text(why, "part-reason", 1000))
                        .then(reason -> SentController.payment(form, clock.today(), reason.isEmpty() ? null : reason))
                        .then(money -> answers.settle(new ClaimId(id), seen, money, actor)));
    }

    @PostMapping("/unit/claims/{id}/returns")
    View giveBack(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        return decided(
                actor,
                id,
                key,
                form,
                "returns",
                seen -> Inputs.text(form.value("return-reason"), "return-reason", 1000)
                        .then(reason -> answers.giveBack(new ClaimId(id), seen, reason, actor)));
    }

    @PostMapping("/unit/claims/{id}/refusals")
    View refuse(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        return decided(
                actor,
                id,
                key,
                form,
                "refusals",
                seen -> SentController.no(form).then(no -> answers.refuse(new ClaimId(id), seen, no, actor)));
    }

    @PostMapping("/unit/claims/{id}/questions")
    View ask(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var claim = new ClaimId(id);
        var answer = use.command(actor, key, "unit-questions", () -> {
            answers.find(actor, claim);
            return Inputs.text(form.value("question-text"), "question-text", 2000)
                    .then(text -> answers.ask(claim, text, actor))
                    .map(asked -> new Done("/unit/claims/" + claim, "question-asked"));
        });
        return Reply.to(answer, reasons -> draw(actor, claim, "questions", form.refused(reasons)));
    }

    /** First the unit finds the claim by its own fences; then the house carries out what it decided (ADR 37). */
    private View decided(
            Actor actor, UUID id, CommandKey key, Form form, String what, IntFunction<Decision<ClaimId>> work) {
        if (!form.value("seen").matches("\\d{1,6}")) throw new NotFound("a claim without the step that was seen");
        int seen = Integer.parseInt(form.value("seen"));
        use.as(actor, () -> answers.find(actor, new ClaimId(id)));
        var answer = use.command(
                Actor.system(actor.institution()),
                key,
                "unit-" + what,
                () -> work.apply(seen).map(claim -> new Done("/unit/claims/" + claim, "unit-" + what)));
        return Reply.to(answer, reasons -> draw(actor, new ClaimId(id), what, form.refused(reasons)));
    }

    private Html draw(Actor actor, ClaimId id, String form, Form typed) {
        return use.as(actor, () -> {
            var claim = answers.find(actor, id);
            Trail.shows(claim.caseId(), Shown.MONEY);
            var title = pages.page(actor, "unit.title", "unit-claims").t("claim.sent-title", claim.reference());
            var page = pages.page(actor, title, "unit-claims");
            return Html.page("claims/unit-claim", page, drawing.draw(page, actor, claim, form, typed));
        });
    }
}
