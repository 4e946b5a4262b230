package no.kneika.hours.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.hours.domain.EntryFacts.Ruling;
import no.kneika.hours.service.EntryWords;
import no.kneika.hours.service.SheetReader;
import no.kneika.hours.service.Timesheets;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
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

/** One sheet: attested by a coordinator, approved by somebody else, its odd hours decided. */
@Controller
class SheetController {

    /** Somebody was first, or something changed since the page was read: 409. */
    private static final Set<String> STALE = Set.of(
            "attest-added", "attest-reversed", "attest-taken", "attest-disputed", "attest-waits", "approve-already");

    private final Use use;
    private final Pages pages;
    private final SheetPages sheets;
    private final SheetReader reader;
    private final Timesheets timesheets;
    private final EntryWords entries;
    private final Mentors mentors;

    SheetController(
            Use use,
            Pages pages,
            SheetPages sheets,
            SheetReader reader,
            Timesheets timesheets,
            EntryWords entries,
            Mentors mentors) {
        this.use = use;
        this.pages = pages;
        this.sheets = sheets;
        this.reader = reader;
        this.timesheets = timesheets;
        this.entries = entries;
        this.mentors = mentors;
    }

    @GetMapping("/sheets/{assignment}/{month}")
    View sheet(Actor actor, @PathVariable String assignment, @PathVariable String month) {
        Route.only(actor, Capacity.COORDINATOR, Capacity.APPROVER, Capacity.FINANCE);
        return draw(actor, Route.assignment(assignment), Route.month(month), List.of());
    }

    @PostMapping("/sheets/{assignment}/{month}/attestation")
    View attest(Actor actor, @PathVariable String assignment, @PathVariable String month, Form form, CommandKey key) {
        Route.only(actor, Capacity.COORDINATOR);
        var id = Route.assignment(assignment);
        var which = Route.month(month);
        var seen = form.values("seen").stream().map(Route::entry).collect(Collectors.toSet());
        var answer = use.command(
                actor,
                key,
                "attest",
                () -> timesheets
                        .attest(id, which, seen, actor)
                        .map(done -> new Done("/sheets/" + id + "/" + which, "attested")));
        return answered(answer, actor, id, which);
    }

    @PostMapping("/attestations/{id}/approval")
    View approve(Actor actor, @PathVariable String id, CommandKey key) {
        Route.only(actor, Capacity.APPROVER);
        var attestation = Route.attestation(id);
        var row = use.as(actor, () -> reader.attestation(attestation));
        var answer = use.command(
                actor,
                key,
                "approve",
                () -> timesheets
                        .approve(attestation, actor)
                        .map(done -> new Done("/sheets/" + row.assignment() + "/" + row.month(), "approved")));
        return answered(answer, actor, row.assignment(), row.month());
    }

    @PostMapping("/hours/{id}/settlements")
    View settle(Actor actor, @PathVariable String id, Form form, CommandKey key) {
        var entry = Route.entry(id);
        return said(
                actor,
                id,
                key,
                "settle-dispute",
                "dispute-settled",
                () -> Inputs.optionalText(form.value("explanation"), "explanation", 500)
                        .then(text -> entries.settle(entry, text, actor)));
    }

    @PostMapping("/hours/{id}/rulings")
    View rule(Actor actor, @PathVariable String id, Form form, CommandKey key) {
        var entry = Route.entry(id);
        return said(
                actor,
                id,
                key,
                "rule-unfunded",
                "unfunded-ruled",
                () -> Inputs.choice(form.value("outcome"), "outcome", Ruling.Outcome.class)
                        .then(outcome -> entries.rule(entry, outcome, actor)));
    }

    private View said(
            Actor actor, String id, CommandKey key, String name, String done, Supplier<Decision<EntryFacts>> work) {
        Route.only(actor, Capacity.COORDINATOR);
        var facts = use.as(actor, () -> entries.get(Route.entry(id)));
        var sheet = facts.entry().assignment();
        var month = facts.entry().month();
        var answer = use.command(
                actor, key, name, () -> work.get().map(any -> new Done("/sheets/" + sheet + "/" + month, done)));
        return answered(answer, actor, sheet, month);
    }

    private View answered(Answer answer, Actor actor, AssignmentId sheet, YearMonth month) {
        if (answer instanceof Answer.Refused(var reasons) && reasons.stream().anyMatch(r -> STALE.contains(r.code())))
            return draw(actor, sheet, month, reasons).status(HttpStatus.CONFLICT);
        return Reply.to(answer, reasons -> draw(actor, sheet, month, reasons));
    }

    private Html draw(Actor actor, AssignmentId id, YearMonth month, List<Reason> reasons) {
        return use.as(actor, () -> {
            var assignment = mentors.assignment(id);
            var plain = pages.page(actor, "sheets.title", "timesheets");
            var page = pages.page(actor, plain.t("sheets.page.title", plain.month(month)), "timesheets");
            boolean stale = reasons.stream().anyMatch(r -> STALE.contains(r.code()));
            var form = Form.empty().refused(Route.whole(reasons));
            return Html.page("hours/sheet", page, sheets.page(page, actor, assignment, month, stale, form));
        });
    }
}
