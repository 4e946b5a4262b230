package no.kneika.hours.web;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import no.kneika.access.Admissions;
import no.kneika.hours.HourEntry;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.hours.service.CaseBook;
import no.kneika.hours.service.EntryWords;
import no.kneika.hours.service.MoreHours;
import no.kneika.institution.ConfirmationPolicy;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
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

/** The student's word about hours: one tap, or none at all. */
@Controller
class MyHoursController {

    private static final int MOST_LINES = 40;

    private final Use use;
    private final Pages pages;
    private final CaseBook books;
    private final EntryWords entries;
    private final MoreHours moreHours;
    private final Admissions admissions;
    private final People people;

    MyHoursController(
            Use use,
            Pages pages,
            CaseBook books,
            EntryWords entries,
            MoreHours moreHours,
            Admissions admissions,
            People people) {
        this.use = use;
        this.pages = pages;
        this.books = books;
        this.entries = entries;
        this.moreHours = moreHours;
        this.admissions = admissions;
        this.people = people;
    }

    @GetMapping("/my-hours")
    View list(Actor actor) {
        Route.only(actor, Capacity.STUDENT);
        return draw(actor, List.of());
    }

    @PostMapping("/hours/{id}/confirmation")
    View confirm(Actor actor, @PathVariable String id, CommandKey key) {
        var entry = Route.entry(id);
        return said(actor, key, "confirm-hours", "hours-confirmed", () -> entries.confirm(entry, actor));
    }

    @PostMapping("/hours/{id}/disputes")
    View dispute(Actor actor, @PathVariable String id, Form form, CommandKey key) {
        var entry = Route.entry(id);
        return said(
                actor,
                key,
                "dispute-hours",
                "hours-disputed",
                () -> Inputs.optionalText(form.value("reason"), "reason", 500)
                        .then(reason -> entries.dispute(entry, reason, actor)));
    }

    private View said(Actor actor, CommandKey key, String name, String done, Supplier<Decision<EntryFacts>> work) {
        Route.only(actor, Capacity.STUDENT);
        var answer = use.command(actor, key, name, () -> work.get().map(any -> new Done("/my-hours", done)));
        return Reply.to(answer, reasons -> draw(actor, reasons));
    }

    private Html draw(Actor actor, List<Reason> reasons) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "my-hours.title", "my-hours");
            var form = Form.empty().refused(Route.whole(reasons));
            return Html.page("hours/mine", page, page(page, actor, form));
        });
    }

    private MyHoursPage page(Page page, Actor actor, Form form) {
        var policy = books.rules(actor.institution()).confirmation();
        var lead = page.t("my-hours.lead." + policy);
        var mine = admissions.admittedTo(actor).stream().findFirst();
        if (mine.isEmpty()) return new MyHoursPage(lead, null, List.of(), null, null, form);
        var caseId = mine.get();
        Trail.shows(caseId, Shown.HOURS);
        var book = books.of(caseId);
        var usage = book.usage(page.today());
        var wishes = moreHours.wishes(caseId, usage, actor);
        var lines = book.facts().stream()
                .filter(f -> !f.reversed() && f.entry().kind().concernsStudent())
                .sorted(Comparator.comparing(EntryFacts::entry, HourEntry.IN_ORDER)
                        .reversed())
                .limit(MOST_LINES)
                .map(f -> line(page, f, books.standing(f, book, policy), policy))
                .toList();
        var left = usage.period()
                .map(p -> page.t("my-hours.left", usage.left(), usage.granted(), Says.day(page, p.to())))
                .orElse(null);
        return new MyHoursPage(
                lead,
                left,
                lines,
                wishes.mayAsk() ? "/cases/" + caseId + "/more-hours-requests" : null,
                wishes.latest().map(it -> MoreHoursPages.said(page, it)).orElse(null),
                form);
    }

    private MyHoursPage.Line line(Page page, EntryFacts facts, EntryStanding standing, ConfirmationPolicy policy) {
        var entry = facts.entry();
        boolean asked = policy != ConfirmationPolicy.NOT_ASKED
                && !facts.confirmed()
                && !facts.settled()
                && standing.isOpen()
                && standing != EntryStanding.DISPUTED;
        boolean mayDispute = standing.isOpen() && !facts.disputed();
        return new MyHoursPage.Line(
                entry.id().toString(),
                page.relative(entry.day()),
                page.t(
                        "my-hours.entry",
                        people.get(entry.mentor()).firstName(),
                        entry.minutes(),
                        page.t("hours.kind." + entry.kind())),
                null,
                page.t("my-hours.standing." + (facts.confirmed() && standing.isOpen() ? "CONFIRMED" : standing)),
                asked ? "/hours/" + entry.id() + "/confirmation" : null,
                mayDispute ? "/hours/" + entry.id() + "/disputes" : null);
    }
}
