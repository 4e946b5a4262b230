package no.kneika.desk.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.kneika.cases.Cases;
import no.kneika.cases.SupportCase;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.hours.Hours;
import no.kneika.hours.Usage;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.mentors.Mentors;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Paging;
import org.apache.commons.csv.CSVFormat;
import org.springframework.http.HttpHeaders;
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
    private final Cases cases;
    private final Mentors mentors;
    private final Funding funding;
    private final Hours hours;
    private final People people;

    CasesController(Use use, Pages pages, Cases cases, Mentors mentors, Funding funding, Hours hours, People people) {
        this.use = use;
        this.pages = pages;
        this.cases = cases;
        this.mentors = mentors;
        this.funding = funding;
        this.hours = hours;
        this.people = people;
    }

    /** @param until the last day somebody pays; empty when nobody does */
    public record Line(CaseId id, String student, String mentors, Optional<LocalDate> until, Usage usage) {}

    public record CasesPage(String search, List<Line> lines, Paging paging, String exportHref, int all) {}

    @GetMapping("/cases")
    View list(Actor actor) {
        staffOnly(actor);
        return use.as(actor, () -> {
            var page = pages.page(actor, "cases.title", "students");
            var search = page.query("q").strip();
            var found = lines(page.today(), search, page.query("sort"));
            var base = "/cases?q=" + encoded(search) + "&sort=" + encoded(page.query("sort"));
            var paging = new Paging(pageNumber(page), PAGE_SIZE, found.size(), base);
            var shown = found.stream().skip(paging.offset()).limit(PAGE_SIZE).toList();
            shown.forEach(line -> Trail.shows(line.id(), Shown.CASE));
            return Html.page(
                    "desk/cases",
                    page,
                    new CasesPage(search, shown, paging, "/cases.csv?q=" + encoded(search), found.size()));
        });
    }

    @GetMapping("/cases.csv")
    ResponseEntity<byte[]> export(Actor actor) {
        staffOnly(actor);
        return use.as(actor, () -> {
            var page = pages.page(actor, "cases.title", "students");
            var found = lines(page.today(), page.query("q").strip(), "");
            found.forEach(line -> Trail.shows(line.id(), Shown.CASE));
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"students.csv\"")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(csv(page, found).getBytes(StandardCharsets.UTF_8));
        });
    }

    private List<Line> lines(LocalDate today, String search, String sort) {
        var open = cases.all().stream().filter(SupportCase::isOpen).toList();
        var ids = open.stream().map(SupportCase::id).toList();
        var names = people.names(open.stream().map(SupportCase::student).toList());
        var assignments = mentors.ofCases(ids);
        var mentorNames = people.names(assignments.values().stream()
                .flatMap(List::stream)
                .map(a -> a.mentor())
                .distinct()
                .toList());
        var grants = funding.grantsOf(ids);
        var usages = hours.usages(ids, today);
        return open.stream()
                .map(c -> new Line(
                        c.id(),
                        names.getOrDefault(c.student(), ""),
                        String.join(
                                ", ",
                                assignments.getOrDefault(c.id(), List.of()).stream()
                                        .filter(a -> a.isActiveOn(today))
                                        .map(a -> mentorNames.getOrDefault(a.mentor(), ""))
                                        .toList()),
                        grants.getOrDefault(c.id(), List.of()).stream()
                                .map((Grant g) -> g.period().to())
                                .filter(to -> !to.isBefore(today))
                                .max(Comparator.naturalOrder()),
                        usages.getOrDefault(c.id(), Usage.NOTHING)))
                .filter(line -> contains(line.student(), search) || contains(line.mentors(), search))
                .sorted(order(sort))
                .toList();
    }

    private static boolean contains(String text, String search) {
        return text.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
    }

    private static Comparator<Line> order(String sort) {
        Comparator<Line> byName = Comparator.comparing(Line::student, java.text.Collator.getInstance(Locale.of("nb")));
        Comparator<Line> byUntil = Comparator.comparing(line -> line.until().orElse(LocalDate.MIN));
        Comparator<Line> byLeft = Comparator.comparing(line -> line.usage().left());
        var order = switch (sort.replace("-", "")) {
            case "until" -> byUntil;
            case "left" -> byLeft;
            default -> byName;
        };
        return (sort.startsWith("-") ? order.reversed() : order).thenComparing(byName);
    }

    private static String csv(Page page, List<Line> lines) {
        var out = new StringBuilder("\ufeff");
        try (var csv = CSVFormat.EXCEL.builder().setDelimiter(';').get().print(out)) {
            csv.printRecord(
                    page.t("cases.col.student"),
                    page.t("cases.col.mentor"),
                    page.t("cases.col.until"),
                    page.t("cases.col.left"),
                    page.t("cases.col.used"));
            for (var line : lines)
                csv.printRecord(
                        safe(line.student()),
                        safe(line.mentors()),
                        line.until().map(LocalDate::toString).orElse(""),
                        line.usage().left(),
                        line.usage().used());
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toString();
    }

    // A name that begins like a formula must not become one in a spreadsheet.
    private static String safe(String text) {
        return text.matches("^[=+@\\-\\t\\r].*") ? "'" + text : text;
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
