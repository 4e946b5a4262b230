package no.kneika.hours.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.kneika.access.Admissions;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.hours.service.SheetList;
import no.kneika.hours.service.SheetList.Standing;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The list of sheets: what to attest, what to approve, what waits for somebody else. */
@Controller
class SheetsController {

    private final Use use;
    private final Pages pages;
    private final SheetList sheets;
    private final Admissions admissions;
    private final People people;

    SheetsController(Use use, Pages pages, SheetList sheets, Admissions admissions, People people) {
        this.use = use;
        this.pages = pages;
        this.sheets = sheets;
        this.admissions = admissions;
        this.people = people;
    }

    @GetMapping("/sheets")
    View list(Actor actor) {
        Route.only(actor, Capacity.COORDINATOR, Capacity.APPROVER, Capacity.FINANCE);
        return use.as(actor, () -> {
            var page = pages.page(actor, "sheets.title", "timesheets");
            return Html.page("hours/sheets", page, page(page, actor));
        });
    }

    private SheetsPage page(Page page, Actor actor) {
        var all = sheets.all(actor);
        var names = people.names(all.stream().map(Standing::mentor).distinct().toList());
        boolean approves = actor.capacity() == Capacity.APPROVER;
        Predicate<Standing> mine = approves ? Standing::needsApprover : Standing::needsCoordinator;
        var todo = actor.capacity() == Capacity.FINANCE
                ? List.<Standing>of()
                : all.stream().filter(mine).toList();
        var waiting = all.stream().filter(s -> !todo.contains(s) && !s.isDone()).toList();
        var done = all.stream().filter(s -> !todo.contains(s) && s.isDone()).toList();
        var groups = new ArrayList<SheetsPage.Group>();
        add(groups, page, approves ? "approve" : "attest", todo, names, actor);
        add(groups, page, "waiting", waiting, names, actor);
        add(groups, page, "done", done, names, actor);
        return new SheetsPage(page.t("sheets.lead." + (todo.isEmpty() ? "none" : "some"), todo.size()), groups);
    }

    private void add(
            List<SheetsPage.Group> groups,
            Page page,
            String kind,
            List<Standing> standings,
            Map<PersonId, String> names,
            Actor actor) {
        if (standings.isEmpty()) return;
        groups.add(new SheetsPage.Group(
                page.t("sheets.group." + kind, standings.size()),
                page.t("sheets.why." + kind),
                standings.stream().map(s -> row(page, s, names, actor)).toList()));
    }

    private SheetsPage.Row row(Page page, Standing sheet, Map<PersonId, String> names, Actor actor) {
        Trail.shows(sheet.caseId(), Shown.HOURS);
        return new SheetsPage.Row(
                "/sheets/" + sheet.assignment() + "/" + sheet.month(),
                names.getOrDefault(sheet.mentor(), ""),
                actor.capacity() == Capacity.COORDINATOR ? people.name(admissions.studentOf(sheet.caseId())) : "",
                page.month(sheet.month()),
                page.clock(sheet.worked()),
                state(page, sheet));
    }

    /** The most pressing thing about a sheet, in a few words. */
    private static String state(Page page, Standing sheet) {
        long disputed = sheet.count(EntryStanding.DISPUTED);
        if (disputed > 0) return page.t("sheets.state.disputed", disputed);
        long undecided = sheet.count(EntryStanding.UNDECIDED);
        if (undecided > 0) return page.t("sheets.state.undecided", undecided);
        if (!sheet.submitted())
            return page.t("sheets.state.draft", Says.day(page, sheet.month().atEndOfMonth()));
        long ready = sheet.count(EntryStanding.READY);
        if (ready > 0) return page.t("sheets.state.ready", ready);
        if (sheet.needsApprover()) return page.t("sheets.state.attested");
        if (sheet.isDone()) return page.t("sheets.state.done");
        return page.t("sheets.state.student");
    }
}
