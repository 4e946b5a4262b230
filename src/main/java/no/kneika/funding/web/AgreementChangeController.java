package no.kneika.funding.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Function;
import no.kneika.funding.Agreement;
import no.kneika.funding.AgreementId;
import no.kneika.funding.Agreements;
import no.kneika.funding.ChangeGrant;
import no.kneika.funding.Funding;
import no.kneika.funding.GrantChange;
import no.kneika.funding.GrantId;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
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

/** Other hours of an agreement are asked for, and a grant ends before its time, whoever pays. */
@Controller
class AgreementChangeController {

    private final Use use;
    private final Pages pages;
    private final ChangeGrant changing;
    private final Agreements agreements;
    private final Funding funding;
    private final ChangeDrawing drawing;
    private final BusinessClock clock;

    AgreementChangeController(
            Use use,
            Pages pages,
            ChangeGrant changing,
            Agreements agreements,
            Funding funding,
            ChangeDrawing drawing,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.changing = changing;
        this.agreements = agreements;
        this.funding = funding;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping("/agreements/{id}/changes/new")
    View begin(Actor actor, @PathVariable UUID id, Form asked) {
        Desk.of(actor, Capacity.COORDINATOR);
        return hours(actor, new AgreementId(id), any -> asked);
    }

    @PostMapping("/agreements/{id}/changes")
    View change(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        var agreement = new AgreementId(id);
        var answer = use.command(actor, key, "change-agreement-hours", () -> {
            var typed = new Gathering();
            var month = typed.take(month(form.value("month")));
            var hours = typed.take(Inputs.integer(form.value("hoursAMonth"), "hoursAMonth", 0, 999));
            var why = typed.take(Inputs.choice(form.value("because"), "because", GrantChange.Why.class));
            return typed.make(month::get)
                    .then(from -> changing.hours(agreement, from, hours.get(), why.get(), actor))
                    .map(made -> new Done("/funding-changes/" + made, "change-written"));
        });
        return Reply.to(answer, reasons -> hours(actor, agreement, any -> form.refused(reasons)));
    }

    @GetMapping("/grants/{id}/ends/new")
    View beginEnd(Actor actor, @PathVariable UUID id, Form asked) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.APPROVER);
        return ending(actor, new GrantId(id), asked);
    }

    @PostMapping("/grants/{id}/ends")
    View end(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.APPROVER);
        var grant = new GrantId(id);
        var answer = use.command(actor, key, "end-grant", () -> {
            var typed = new Gathering();
            var last = typed.take(Inputs.date(form.value("lastDay"), "lastDay", clock.today()));
            var why = typed.take(Inputs.choice(form.value("because"), "because", GrantChange.Why.class));
            var keeps = typed.take(keeps(form));
            return typed.make(last::get)
                    .then(day -> changing.end(grant, day, keeps.get(), why.get(), actor))
                    .map(made -> new Done("/funding-changes/" + made, "grant-ended"));
        });
        return Reply.to(answer, reasons -> ending(actor, grant, form.refused(reasons)));
    }

    /** An agreement's hours follow from its months; nobody is asked. */
    private static Decision<Minutes> keeps(Form form) {
        return form.values().containsKey("hours")
                        && !form.value("hours").strip().equals("0")
                ? Inputs.hours(form.value("hours"), "hours")
                : Decision.accepted(Minutes.ZERO);
    }

    private static Decision<YearMonth> month(String text) {
        return text.strip().matches("20\\d\\d-(0[1-9]|1[0-2])")
                ? Decision.accepted(YearMonth.parse(text.strip()))
                : Decision.refused(Reason.of("change-month", "rules.md 2").at("month"));
    }

    private Html hours(Actor actor, AgreementId id, Function<Page, Form> filled) {
        return use.as(actor, () -> {
            var it = agreements.agreement(id);
            if (it.state() != Agreement.State.CONCLUDED) throw new NotFound("agreement that is concluded");
            Trail.shows(it.caseId(), Shown.MONEY);
            var page = pages.page(actor, "change.hours.title", "students");
            return Html.page("funding/agreement-change", page, drawing.hours(page, it, filled.apply(page)));
        });
    }

    private Html ending(Actor actor, GrantId id, Form form) {
        return use.as(actor, () -> {
            var grant = funding.grant(id);
            Trail.shows(grant.caseId(), Shown.MONEY);
            var page = pages.page(actor, "change.end.title", "students");
            LocalDate last = clock.today().isBefore(grant.period().to())
                    ? clock.today()
                    : grant.period().to().minusDays(1);
            return Html.page(
                    "funding/grant-end", page, drawing.ending(page, grant, last, changing.keeps(id, last), form));
        });
    }
}
