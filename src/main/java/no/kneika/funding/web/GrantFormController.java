package no.kneika.funding.web;

import java.util.List;
import java.util.UUID;
import no.kneika.cases.Cases;
import no.kneika.cases.NavContact;
import no.kneika.funding.ApplicationView.State;
import no.kneika.funding.Funding;
import no.kneika.funding.RecordGrant;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Reason;
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
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A grant letter is typed in, or accepted from the inbox. */
@Controller
class GrantFormController {

    private final Use use;
    private final Pages pages;
    private final RecordGrant recording;
    private final Funding funding;
    private final Cases cases;
    private final People people;
    private final Letters letters;
    private final Institutions institutions;
    private final BusinessClock clock;

    GrantFormController(
            Use use,
            Pages pages,
            RecordGrant recording,
            Funding funding,
            Cases cases,
            People people,
            Letters letters,
            Institutions institutions,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.recording = recording;
        this.funding = funding;
        this.cases = cases;
        this.people = people;
        this.letters = letters;
        this.institutions = institutions;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/grants/new")
    View begin(Actor actor, @PathVariable UUID id, Form form) {
        return draw(actor, new CaseId(id), form, false);
    }

    @PostMapping("/cases/{id}/grants")
    View record(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var caseId = new CaseId(id);
        var answer = use.command(
                actor,
                key,
                "record-grant",
                () -> GrantForm.read(form, clock.today(), true).then(letter -> {
                    // Overlaps are allowed and said: the toast names them (rules.md 2, they count once).
                    var overlaps = !recording.overlapping(caseId, letter).isEmpty();
                    return recording
                            .record(caseId, letter, actor)
                            .map(grant -> new Done(
                                    "/grants/" + grant, overlaps ? "grant-recorded-overlap" : "grant-recorded"));
                }));
        return Reply.to(answer, reasons -> draw(actor, caseId, form.refused(Fixes.offered(reasons)), asks(reasons)));
    }

    private static boolean asks(List<Reason> reasons) {
        return reasons.stream().anyMatch(reason -> reason.code().equals("grant-hours-per-week"));
    }

    private Html draw(Actor actor, CaseId caseId, Form form, boolean asksTotal) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.APPROVER);
        return use.as(actor, () -> {
            var rules = institutions.rulebook(actor.institution(), Funder.NAV, clock.today());
            var student = people.get(cases.find(caseId).student());
            var page = pages.page(actor, "grant.record.title", "students");
            var letter = GrantForm.uuid(form.value("letter"))
                    .map(LetterId::new)
                    .map(id -> letters.find(id).orElseThrow(() -> new NotFound("letter")));
            var applications = funding.applicationsOf(caseId).stream()
                    .filter(a -> a.state() != State.DRAFT && a.state() != State.WITHDRAWN)
                    .toList();
            var waiting = applications.stream().filter(a -> a.isWaiting()).findFirst();
            var prefilled = letter.isPresent() && !form.values().containsKey("from")
                    ? GrantForm.filled(
                            page,
                            letter.get(),
                            waiting.map(a -> a.id().toString()).orElse(""))
                    : form;
            return Html.page(
                    "funding/grant-form",
                    page,
                    new GrantFormPage(
                            caseId.toString(),
                            student.name(),
                            student.firstName(),
                            prefilled,
                            applications.stream()
                                    .map(a -> new Option(
                                            a.id().toString(), a.reference() + ", " + page.period(a.period())))
                                    .toList(),
                            letter.map(it -> LetterText.of(
                                            page,
                                            it,
                                            funding.grantsOf(caseId),
                                            cases.find(caseId).nav().map(NavContact::adviserName),
                                            rules))
                                    .orElse(null),
                            asksTotal || form.has("isTotal", "true"),
                            page.t("grant.ceiling-help") + ". " + RateWarning.help(page, rules)));
        });
    }
}
