package no.kneika.funding.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.cases.Cases;
import no.kneika.funding.ApplicationId;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Funding;
import no.kneika.funding.RecordRejection;
import no.kneika.funding.StartEarly;
import no.kneika.funding.VerbalYes;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.messages.Letter;
import no.kneika.messages.LetterId;
import no.kneika.messages.Letters;
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
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** NAV answers an application: a no in a letter, or a yes on the phone. */
@Controller
class AnswerController {

    private final Use use;
    private final Pages pages;
    private final Funding funding;
    private final RecordRejection rejecting;
    private final StartEarly starting;
    private final Cases cases;
    private final People people;
    private final Letters letters;
    private final BusinessClock clock;

    AnswerController(
            Use use,
            Pages pages,
            Funding funding,
            RecordRejection rejecting,
            StartEarly starting,
            Cases cases,
            People people,
            Letters letters,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.funding = funding;
        this.rejecting = rejecting;
        this.starting = starting;
        this.cases = cases;
        this.people = people;
        this.letters = letters;
        this.clock = clock;
    }

    /** From a letter: which application it answers, by our reference, else the one that waits. */
    @GetMapping("/cases/{id}/rejections/new")
    View rejectionOf(Actor actor, @PathVariable UUID id, Form form) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.APPROVER);
        var letter = GrantForm.uuid(form.value("letter")).map(LetterId::new);
        var application = use.as(actor, () -> {
            var ours = letter.map(l -> letters.fieldsRead(l).ourReference());
            var all = funding.applicationsOf(new CaseId(id));
            return all.stream()
                    .filter(a -> ours.filter(a.reference()::equals).isPresent())
                    .findFirst()
                    .or(() -> all.stream().filter(ApplicationView::isWaiting).findFirst())
                    .orElseThrow(() -> new NotFound("an application to reject"));
        });
        return Reply.seeOther("/applications/" + application.id() + "/rejections/new"
                + letter.map(l -> "?letter=" + l).orElse(""));
    }

    @GetMapping("/applications/{id}/rejections/new")
    View rejection(Actor actor, @PathVariable UUID id, Form form) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.APPROVER);
        return draw(actor, id, form, "rejection");
    }

    @PostMapping("/applications/{id}/rejections")
    View reject(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.APPROVER);
        var answer = use.command(actor, key, "record-rejection", () -> {
            var typed = new Gathering();
            var decided = typed.take(Inputs.date(form.value("decidedOn"), "decidedOn", clock.today()));
            var reason = typed.take(Inputs.text(form.value("reason"), "reason", 2000));
            var letter = GrantForm.uuid(form.value("letter")).map(LetterId::new);
            return typed.make(() -> decided)
                    .then(day -> rejecting.reject(new ApplicationId(id), day.get(), reason.get(), letter, actor))
                    .map(rejection -> new Done("/rejections/" + rejection, "rejection-recorded"));
        });
        return Reply.to(answer, reasons -> draw(actor, id, form.refused(reasons), "rejection"));
    }

    @GetMapping("/applications/{id}/verbal-confirmations/new")
    View verbal(Actor actor, @PathVariable UUID id, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        return draw(actor, id, form, "verbal");
    }

    @PostMapping("/applications/{id}/verbal-confirmations")
    View confirm(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        var application = new ApplicationId(id);
        var answer = use.command(
                actor,
                key,
                "note-verbal-yes",
                () -> verbalYes(application, form)
                        .then(said -> starting.verbalYes(said, actor))
                        .map(done -> new Done("/applications/" + id, "verbal-noted")));
        return Reply.to(answer, reasons -> draw(actor, id, form.refused(reasons), "verbal"));
    }

    private Decision<VerbalYes> verbalYes(ApplicationId application, Form form) {
        var typed = new Gathering();
        var by = typed.take(Inputs.text(form.value("saidBy"), "saidBy", 120));
        var on = typed.take(Inputs.date(form.value("saidOn"), "saidOn", clock.today()));
        var from = typed.take(Inputs.date(form.value("validFrom"), "validFrom", clock.today()));
        var what = typed.take(Inputs.text(form.value("what"), "what", 1000));
        return typed.make(() -> new VerbalYes(application, by.get(), on.get(), from.get(), what.get()));
    }

    private Html draw(Actor actor, UUID id, Form form, String which) {
        return use.as(actor, () -> {
            var view = funding.application(new ApplicationId(id));
            var page = pages.page(actor, which + ".title", "students");
            var letter = GrantForm.uuid(form.value("letter"))
                    .map(LetterId::new)
                    .map(l -> letters.find(l).orElseThrow(() -> new NotFound("letter")));
            Map<String, String> known = new LinkedHashMap<>();
            if (which.equals("verbal")) {
                known.put("saidOn", page.date(clock.today()));
                known.put("validFrom", page.date(view.period().from()));
                known.put(
                        "saidBy",
                        cases.find(view.caseId())
                                .nav()
                                .map(c -> c.adviserName())
                                .orElse(""));
            }
            letter.ifPresent(l -> known.put("letter", l.id().toString()));
            var fresh =
                    !form.values().containsKey("decidedOn") && !form.values().containsKey("saidOn");
            return Html.page(
                    "funding/" + which,
                    page,
                    new AnswerPage(
                            id.toString(),
                            view.reference(),
                            people.name(cases.find(view.caseId()).student()),
                            fresh ? Form.of(known).refused(form.errors()) : form,
                            letter.map(l -> l.id().toString()).orElse(null),
                            letter.map(Letter::text)
                                    .map(text -> text.lines()
                                            .filter(line -> !line.isBlank())
                                            .toList())
                                    .orElse(List.of())));
        });
    }
}
