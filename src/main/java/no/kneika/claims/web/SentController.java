package no.kneika.claims.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.kneika.claims.ClaimId;
import no.kneika.claims.domain.Repayment;
import no.kneika.claims.service.AnswerClaim;
import no.kneika.claims.service.AnswerClaim.No;
import no.kneika.claims.service.AnswerClaim.PaymentIn;
import no.kneika.claims.service.Desks;
import no.kneika.claims.service.RepayFunder;
import no.kneika.claims.service.UndoRepayment;
import no.kneika.claims.service.UnitAnswers;
import no.kneika.claims.store.QuestionRows;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A dispatched claim: its history, and what the funder answered. */
@Controller
class SentController {

    private final Use use;
    private final Pages pages;
    private final AnswerClaim answers;
    private final RepayFunder repaying;
    private final UndoRepayment undoing;
    private final SentDrawing drawing;
    private final ClaimDrawing names;
    private final UnitAnswers units;
    private final QuestionRows questions;
    private final BusinessClock clock;

    SentController(
            Use use,
            Pages pages,
            AnswerClaim answers,
            RepayFunder repaying,
            UndoRepayment undoing,
            SentDrawing drawing,
            ClaimDrawing names,
            UnitAnswers units,
            QuestionRows questions,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.answers = answers;
        this.repaying = repaying;
        this.undoing = undoing;
        this.drawing = drawing;
        this.names = names;
        this.units = units;
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping("/claims/{id}")
    View show(Actor actor, @PathVariable UUID id) {
        return draw(actor, new ClaimId(id), "", Form.empty());
    }

    @PostMapping("/claims/{id}/returns")
    View returned(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        return act(
                actor,
                id,
                key,
                form,
                "returns",
                "claim-returned",
                seen -> reason(form, "return-reason")
                        .then(reason -> answers.returned(new ClaimId(id), seen, reason, actor)));
    }

    @PostMapping("/claims/{id}/settlements")
    View settle(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        return act(
                actor,
                id,
                key,
                form,
                "settlements",
                "claim-settled",
                seen -> payment(form).then(money -> answers.settle(new ClaimId(id), seen, money, actor)));
    }

    @PostMapping("/claims/{id}/refusals")
    View refuse(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        return act(
                actor,
                id,
                key,
                form,
                "refusals",
                "claim-refused",
                seen -> no(form).then(no -> answers.refuse(new ClaimId(id), seen, no, actor)));
    }

    @PostMapping("/claims/{id}/repayments")
    View repay(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        return act(
                actor,
                id,
                key,
                form,
                "repayments",
                "claim-repaid",
                seen -> repayment(form).then(money -> repaying.repay(new ClaimId(id), money, actor)));
    }

    @PostMapping("/claims/{id}/repayment-corrections")
    View undo(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        return act(
                actor,
                id,
                key,
                form,
                "repayment-corrections",
                "repayment-undone",
                seen -> reason(form, "wrong-because")
                        .then(reason -> undoing.undo(new ClaimId(id), wrong(form), reason, actor)));
    }

    private static UUID wrong(Form form) {
        try {
            return UUID.fromString(form.value("wrong"));
        } catch (IllegalArgumentException none) {
            throw new NotFound("a repayment that was wrong");
        }
    }

    @PostMapping("/claims/{id}/lapses")
    View giveUp(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        return act(
                actor,
                id,
                key,
                form,
                "lapses",
                "claim-given-up",
                seen -> reason(form, "lapse-reason")
                        .then(reason -> answers.giveUp(new ClaimId(id), seen, reason, actor)));
    }

    @PostMapping("/claims/{id}/write-offs")
    View writeOff(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        return act(
                actor,
                id,
                key,
                form,
                "write-offs",
                "claim-written-off",
                seen -> reason(form, "write-off-reason")
                        .then(reason -> answers.writeOff(new ClaimId(id), seen, reason, actor)));
    }

    @PostMapping("/claim-questions/{id}/answers")
    View answer(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var answer = use.command(actor, key, "answer-question", () -> {
            Desks.demand(actor);
            asked(id);
            return Inputs.text(form.value("answer-text"), "answer-text", 2000)
                    .then(text -> units.answer(id, text, actor))
                    .map(claim -> new Done("/claims/" + claim, "question-answered"));
        });
        return Reply.to(
                answer,
                reasons -> use.as(actor, () -> draw(actor, asked(id).claim(), "answers", form.refused(reasons))));
    }

    private QuestionRows.Question asked(UUID id) {
        return questions.find(id).orElseThrow(() -> new NotFound("a question about a claim"));
    }

    private View act(
            Actor actor,
            UUID id,
            CommandKey key,
            Form form,
            String what,
            String done,
            Function<Integer, Decision<ClaimId>> work) {
        if (!form.value("seen").matches("\\d{1,6}")) throw new NotFound("a claim without the step that was seen");
        int seen = Integer.parseInt(form.value("seen"));
        var answer = use.command(actor, key, "claim-" + what, () -> {
            drawing.find(actor, new ClaimId(id));
            return work.apply(seen).map(claim -> new Done("/claims/" + claim, done));
        });
        return Reply.to(answer, reasons -> draw(actor, new ClaimId(id), what, form.refused(reasons)));
    }

    /** Both fields are read, so that both mistakes are told at once. */
    static Decision<No> no(Form form) {
        var reason = reason(form, "refusal-reason");
        var complain = form.value("complain-to").isBlank()
                ? Decision.accepted("")
                : Inputs.text(form.value("complain-to"), "complain-to", 300);
        var against = new ArrayList<Reason>(reason.reasons());
        against.addAll(complain.reasons());
        if (!against.isEmpty()) return new Decision.Refused<>(against);
        var to = complain.orThrow();
        return Decision.accepted(new No(reason.orThrow(), to.isEmpty() ? null : to, form.has("late", "yes")));
    }

    private static Decision<String> reason(Form form, String field) {
        return Inputs.text(form.value(field), field, 1000);
    }

    /** Every field is read, so that every mistake is told at once. */
    private Decision<PaymentIn> payment(Form form) {
        return payment(form, clock.today(), null);
    }

    /** @param why null where no reason was asked for or given */
    static Decision<PaymentIn> payment(Form form, LocalDate today, @Nullable String why) {
        var amount = Inputs.money(form.value("amount"), "amount");
        var on = Inputs.date(form.value("on"), "on", today);
        var reference = Inputs.text(form.value("reference"), "reference", 60);
        var against = new ArrayList<Reason>();
        against.addAll(amount.reasons());
        against.addAll(on.reasons());
        against.addAll(reference.reasons());
        if (!against.isEmpty()) return new Decision.Refused<>(against);
        return Decision.accepted(new PaymentIn(amount.orThrow(), on.orThrow(), reference.orThrow(), why));
    }

    private Decision<Repayment.Wish> repayment(Form form) {
        var amount = Inputs.money(form.value("repaid"), "repaid");
        var on = Inputs.date(form.value("repaid-on"), "repaid-on", clock.today());
        var reference = Inputs.text(form.value("repaid-reference"), "repaid-reference", 40);
        var other = form.value("set-off").strip().toUpperCase(Locale.ROOT);
        var against = new ArrayList<Reason>();
        against.addAll(amount.reasons());
        against.addAll(on.reasons());
        against.addAll(reference.reasons());
        if (!other.isEmpty() && !other.matches("K-\\d{4}-\\d{5,7}"))
            against.add(
                    Reason.of("repayment-claim-not-understood", "rules.md 5").at("set-off"));
        if (!against.isEmpty()) return new Decision.Refused<>(against);
        return Decision.accepted(new Repayment.Wish(
                amount.orThrow(),
                on.orThrow(),
                reference.orThrow(),
                Optional.of(other).filter(text -> !text.isEmpty())));
    }

    private Html draw(Actor actor, ClaimId id, String form, Form typed) {
        return use.as(actor, () -> {
            var claim = drawing.find(actor, id);
            Trail.shows(claim.caseId(), Shown.MONEY);
            var title = pages.page(actor, "claims.title", "claims").t("claim.sent-title", claim.reference());
            var page = pages.page(actor, title, "claims");
            var student = names.student(claim.caseId());
            return Html.page("claims/sent", page, drawing.draw(page, actor, claim, student, form, typed));
        });
    }
}
