package no.kneika.funding.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import no.kneika.cases.Cases;
import no.kneika.funding.NavClocks;
import no.kneika.funding.web.ClocksPage.Line;
import no.kneika.kernel.Capacity;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Paging;
import no.kneika.platform.web.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** All the clocks one may know of: whose months run out, and when. */
@Controller
class ClocksController {

    private static final int PAGE_SIZE = 50;

    private final Use use;
    private final Pages pages;
    private final NavClocks clocks;
    private final Cases cases;
    private final People people;

    ClocksController(Use use, Pages pages, NavClocks clocks, Cases cases, People people) {
        this.use = use;
        this.pages = pages;
        this.clocks = clocks;
        this.cases = cases;
        this.people = people;
    }

    @GetMapping("/nav-months")
    View show(Actor actor, Form form) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.APPROVER);
        return use.as(actor, () -> {
            var page = pages.page(actor, "clocks.title", "students");
            var all = lines(page, actor);
            var found = found(all, form);
            var query = "q=" + encoded(form.value("q")) + "&show=" + encoded(form.value("show")) + "&sort="
                    + encoded(form.value("sort"));
            var paging = new Paging(number(form.value("page")), PAGE_SIZE, found.size(), "/nav-months?" + query);
            var shown = found.stream().skip(paging.offset()).limit(PAGE_SIZE).toList();
            shown.forEach(line -> Trail.shows(line.id(), Shown.MONEY));
            long soon = all.stream().filter(Line::soon).count();
            return Html.page(
                    "funding/nav-clocks",
                    page,
                    new ClocksPage(
                            page.t("clocks.lead", all.size(), soon),
                            form.value("q"),
                            form.value("show"),
                            List.of(
                                    new Option("", page.t("extensions.show.all"), page.number(all.size())),
                                    new Option("soon", page.t("clocks.soon"), page.number(soon))),
                            shown,
                            paging,
                            "/nav-months.xlsx?" + query,
                            "/nav-months.csv?" + query));
        });
    }

    @GetMapping({"/nav-months.csv", "/nav-months.xlsx"})
    ResponseEntity<byte[]> file(Actor actor, Form form, Spreadsheet.Kind kind) {
        return sheet(actor, form).as("nav-months", kind);
    }

    private Spreadsheet sheet(Actor actor, Form form) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.APPROVER);
        return use.as(actor, () -> {
            var page = pages.page(actor, "clocks.title", "students");
            var found = found(lines(page, actor), form);
            found.forEach(line -> Trail.shows(line.id(), Shown.MONEY));
            return new Spreadsheet(
                    page.t("clocks.title"),
                    List.of(
                            page.t("extensions.student"),
                            page.t("clock.col.months"),
                            page.t("clock.col.days"),
                            page.t("clocks.of"),
                            page.t("grant.clock-last")),
                    found.stream()
                            .map(line -> List.<Object>of(
                                    line.student(),
                                    line.months(),
                                    line.days(),
                                    line.limit(),
                                    line.lastDay().<Object>map(day -> day).orElse("")))
                            .toList());
        });
    }

    private List<Line> lines(Page page, Actor actor) {
        var open = cases.openStudents();
        var known = clocks.of(actor, open.keySet(), page.today());
        var names = people.names(open.values());
        var lines = new ArrayList<Line>(open.size());
        open.forEach((id, student) -> {
            var clock = Objects.requireNonNull(known.get(id));
            lines.add(new Line(
                    id,
                    names.getOrDefault(student, ""),
                    clock.months(),
                    clock.days(),
                    clock.limit(),
                    clock.lastDay(),
                    clock.warns(page.today())));
        });
        return lines;
    }

    private static List<Line> found(List<Line> all, Form form) {
        var wanted = form.value("q").strip().toLowerCase(Locale.ROOT);
        var sort = form.value("sort");
        var norwegian = Collator.getInstance(Locale.of("nb"));
        // A name is taken apart once, not each time it is compared.
        var keys = new HashMap<String, CollationKey>();
        Comparator<Line> byName =
                Comparator.comparing(line -> keys.computeIfAbsent(line.student(), norwegian::getCollationKey));
        Comparator<Line> byLast = Comparator.comparing(line -> line.lastDay().orElse(LocalDate.MAX));
        var order = sort.endsWith("name") ? byName : byLast;
        return all.stream()
                .filter(line -> !form.value("show").equals("soon") || line.soon())
                .filter(line -> line.student().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted((sort.startsWith("-") ? order.reversed() : order).thenComparing(byName))
                .toList();
    }

    private static int number(String page) {
        return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
