package no.kneika.funding.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.AgreementId;
import no.kneika.funding.RecordMonths;
import no.kneika.funding.SubsidyPeriod;
import no.kneika.funding.SubsidyPeriods;
import no.kneika.funding.domain.MonthNumber;
import no.kneika.funding.domain.MonthRow;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.Answer;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** One month of an agreement: what NAV decided and paid beside what was worked and what it cost. */
@Controller
class AgreementMonthController {

    private final Use use;
    private final Pages pages;
    private final SubsidyPeriods periods;
    private final RecordMonths recording;
    private final AgreementMonthDrawing drawing;
    private final BusinessClock clock;

    AgreementMonthController(
            Use use,
            Pages pages,
            SubsidyPeriods periods,
            RecordMonths recording,
            AgreementMonthDrawing drawing,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.periods = periods;
        this.recording = recording;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping("/agreements/{id}/months/{month}")
    View show(Actor actor, @PathVariable UUID id, @PathVariable YearMonth month) {
        return draw(actor, new AgreementId(id), month, Form.empty());
    }

    @PostMapping("/agreements/{id}/months/{month}/payments")
    View pay(Actor actor, @PathVariable UUID id, @PathVariable YearMonth month, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.FINANCE);
        var agreement = new AgreementId(id);
        var answer = use.command(
                actor,
                key,
                "tell-agreement-month",
                () -> read(periods.of(agreement, month), form)
                        .then(row -> recording.type(row, actor))
                        .map(done -> new Done(path(id, month), "agreement-month-told")));
        return answered(actor, agreement, month, answer, form);
    }

    @PostMapping("/agreements/{id}/months/{month}/notes")
    View note(Actor actor, @PathVariable UUID id, @PathVariable YearMonth month, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.FINANCE);
        var agreement = new AgreementId(id);
        var answer = use.command(actor, key, "note-agreement-month", () -> {
            var typed = new Gathering();
            var about = typed.take(Inputs.choice(form.value("about"), "about", SubsidyPeriod.About.class));
            var why = typed.take(Inputs.text(form.value("why"), "why", 300));
            return typed.make(about::get)
                    .then(what -> recording.note(agreement, month, what, why.get(), actor))
                    .map(done -> new Done(path(id, month), "agreement-month-noted"));
        });
        return answered(actor, agreement, month, answer, form);
    }

    private static String path(UUID id, YearMonth month) {
        return "/agreements/" + id + "/months/" + month;
    }

    /** The days are the month's own; NAV's number, decision and money are typed. */
    private Decision<MonthRow> read(SubsidyPeriod it, Form form) {
        var typed = new Gathering();
        var number = typed.take(Inputs.text(form.value("navNumber"), "navNumber", 60)
                .then(text -> MonthNumber.read(text)
                        .map(Decision::accepted)
                        .orElseGet(() -> Decision.refused(Reason.of("month-number", "design/integrations.md")
                                .at("navNumber")))));
        var on = typed.take(Inputs.date(form.value("decidedOn"), "decidedOn", clock.today()));
        var sum = typed.take(Inputs.money(form.value("granted"), "granted"));
        var paid = typed.take(paid(form));
        return typed.make(() -> new MonthRow(0, number.get(), it.period(), on.get(), sum.get(), paid.get()));
    }

    private Decision<Optional<SubsidyPeriod.Paid>> paid(Form form) {
        if (form.value("paidOn").isBlank() && form.value("paid").isBlank()) return Decision.accepted(Optional.empty());
        var typed = new Gathering();
        var on = typed.take(Inputs.date(form.value("paidOn"), "paidOn", clock.today()));
        var sum = typed.take(Inputs.money(form.value("paid"), "paid"));
        return typed.make(() -> Optional.of(new SubsidyPeriod.Paid(on.get(), sum.get())));
    }

    private View answered(Actor actor, AgreementId id, YearMonth month, Answer answer, Form form) {
        return Reply.to(answer, (List<Reason> reasons) -> draw(actor, id, month, form.refused(reasons)));
    }

    private Html draw(Actor actor, AgreementId id, YearMonth month, Form form) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.APPROVER, Capacity.FINANCE);
        return use.as(actor, () -> {
            var it = periods.of(id, month);
            Trail.shows(it.caseId(), Shown.MONEY);
            var nav = actor.capacity() == Capacity.FINANCE ? "money" : "students";
            var words = pages.page(actor, "agreement.month", nav);
            var page = pages.page(actor, words.t("agreement.month.title", words.upper(words.month(month))), nav);
            return Html.page("funding/agreement-month", page, drawing.of(actor, page, it, form));
        });
    }
}
