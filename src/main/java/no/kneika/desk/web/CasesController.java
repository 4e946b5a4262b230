package no.kneika.desk.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.kneika.kernel.Capacity;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Paging;
import no.kneika.platform.web.Reply;
import no.kneika.platform.web.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The students one works with: search, sort, page, take along. */
@Controller
public class CasesController {

    private static final int PAGE_SIZE = 50;

    private final Use use;
    private final Pages pages;
    private final CaseList list;

    CasesController(Use use, Pages pages, CaseList list) {
        this.use = use;
        this.pages = pages;
        this.list = list;
    }

    @GetMapping("/cases")
    View list(Actor actor) {
        staffOnly(actor);
        return use.as(actor, () -> {
            var page = pages.page(actor, "cases.title", "students");
            var search = page.query("q").strip();
            var all = list.matching(page.today(), search);
            // What was typed in the rail's "Finn noen" and fits one alone, opens that one.
            if (all.size() == 1 && !page.query("find").isEmpty())
                return Reply.seeOther("/cases/" + all.getFirst().id());
            var chosen = CaseList.Chip.of(page.query("show"));
            var found = list.chosen(actor, all, chosen, page.today(), page.query("sort"));
            var filter = "q=" + encoded(search) + "&show=" + chosen.key();
            var base = "/cases?" + filter + "&sort=" + encoded(page.query("sort"));
            var paging = new Paging(pageNumber(page), PAGE_SIZE, found.size(), base);
            var shown = list.told(
                    actor,
                    page.today(),
                    found.stream().skip(paging.offset()).limit(PAGE_SIZE).toList());
            shown.forEach(line -> Trail.shows(line.id(), Shown.CASE));
            return Html.page(
                    "desk/cases",
                    page,
                    new CasesPage(
                            search,
                            chosen.key(),
                            CaseList.chips(page, all),
                            shown,
                            paging,
                            "/cases.csv?" + filter,
                            "/cases.xlsx?" + filter,
                            all.size()));
        });
    }

    @GetMapping({"/cases.csv", "/cases.xlsx"})
    ResponseEntity<byte[]> file(Actor actor, Spreadsheet.Kind kind) {
        staffOnly(actor);
        return sheet(actor).as("students", kind);
    }

    private Spreadsheet sheet(Actor actor) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "cases.title", "students");
            var found = list.told(
                    actor,
                    page.today(),
                    list.chosen(
                            actor,
                            list.matching(page.today(), page.query("q").strip()),
                            CaseList.Chip.of(page.query("show")),
                            page.today(),
                            page.query("sort")));
            found.forEach(line -> Trail.shows(line.id(), Shown.CASE));
            return new Spreadsheet(
                    page.t("cases.title"),
                    List.of(
                            page.t("cases.col.student"),
                            page.t("cases.col.mentor"),
                            page.t("cases.col.until"),
                            page.t("cases.col.left"),
                            page.t("cases.col.used"),
                            page.t("cases.col.hours")),
                    found.stream().map(CasesController::cells).toList());
        });
    }

    private static List<Object> cells(CasesPage.Line line) {
        return List.of(
                line.student(),
                line.mentors(),
                line.until().<Object>map(day -> day).orElse(""),
                line.usage().left(),
                line.usage().used(),
                line.semesterHours());
    }

    private static int pageNumber(Page page) {
        var text = page.query("page");
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void staffOnly(Actor actor) {
        if (actor.capacity() != Capacity.COORDINATOR
                && actor.capacity() != Capacity.ADVISER
                && actor.capacity() != Capacity.APPROVER) throw new NotFound("cases");
    }
}
