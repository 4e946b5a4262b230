package no.kneika.mentors.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kneika.kernel.Capacity;
import no.kneika.mentors.MentorBank;
import no.kneika.mentors.Mentors;
import no.kneika.mentors.Offer;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Paging;
import no.kneika.platform.web.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The mentor bank, for those who match. */
@Controller
public class BankController {

    private static final int PAGE_SIZE = 50;

    private final Use use;
    private final Pages pages;
    private final MentorBank bank;
    private final Mentors mentors;
    private final People people;

    BankController(Use use, Pages pages, MentorBank bank, Mentors mentors, People people) {
        this.use = use;
        this.pages = pages;
        this.bank = bank;
        this.mentors = mentors;
        this.people = people;
    }

    public record Line(String name, Offer offer, boolean declared) {

        public String courses() {
            return offer.courses().stream().map(Offer.Course::name).collect(Collectors.joining(", "));
        }

        /** Their name, programme or a course they offer is something like it. */
        boolean fits(String search) {
            var words = search.toLowerCase(Locale.ROOT);
            return Stream.concat(
                            Stream.of(name, offer.programme()),
                            offer.courses().stream().map(Offer.Course::name))
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
        }
    }

    /** @param all how many have offered, whatever is searched for */
    public record BankPage(String search, int all, List<Line> lines, Paging paging, String excelHref, String csvHref) {}

    @GetMapping("/mentors")
    View list(Actor actor) {
        matching(actor);
        return use.as(actor, () -> {
            var all = all();
            var page = pages.page(actor, "mentors.title", "mentors");
            var found = found(page, all);
            var filter = "q=" + encoded(page.query("q").strip()) + "&sort=" + encoded(page.query("sort"));
            var number = page.query("page").matches("\\d{1,5}") ? Integer.parseInt(page.query("page")) : 1;
            var paging = new Paging(number, PAGE_SIZE, found.size(), "/mentors?" + filter);
            var lines = found.stream().skip(paging.offset()).limit(PAGE_SIZE).toList();
            return Html.page(
                    "mentors/bank",
                    page,
                    new BankPage(
                            page.query("q").strip(),
                            all.size(),
                            lines,
                            paging,
                            "/mentors.xlsx?" + filter,
                            "/mentors.csv?" + filter));
        });
    }

    @GetMapping({"/mentors.csv", "/mentors.xlsx"})
    ResponseEntity<byte[]> file(Actor actor, Spreadsheet.Kind kind) {
        matching(actor);
        return sheet(actor).as("mentors", kind);
    }

    private Spreadsheet sheet(Actor actor) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "mentors.title", "mentors");
            return new Spreadsheet(
                    page.t("mentors.title"),
                    List.of(
                            page.t("mentors.col.name"),
                            page.t("mentors.col.programme"),
                            page.t("mentors.col.year"),
                            page.t("mentors.col.week"),
                            page.t("mentors.col.courses"),
                            page.t("mentors.col.declared")),
                    found(page, all()).stream()
                            .map(line -> List.<Object>of(
                                    line.name(),
                                    line.offer().programme(),
                                    line.offer().year() > 0
                                            ? String.valueOf(line.offer().year())
                                            : "",
                                    line.offer().week(),
                                    line.courses(),
                                    page.t(line.declared() ? "mentors.declared.yes" : "mentors.declared.no")))
                            .toList());
        });
    }

    private static void matching(Actor actor) {
        if (actor.capacity() != Capacity.COORDINATOR && actor.capacity() != Capacity.ADVISER)
            throw new NotFound("the mentor bank");
    }

    private List<Line> all() {
        var offers = bank.offers();
        var ids = offers.stream().map(Offer::person).toList();
        var names = people.names(ids);
        var declared = mentors.declarationsSigned(ids);
        return offers.stream()
                .map(o -> new Line(names.getOrDefault(o.person(), ""), o, declared.contains(o.person())))
                .toList();
    }

    /** As they are searched and sorted on the page. */
    private static List<Line> found(Page page, List<Line> all) {
        var search = page.query("q").strip();
        return all.stream()
                .filter(line -> line.fits(search))
                .sorted(order(page.query("sort")))
                .toList();
    }

    private static Comparator<Line> order(String sort) {
        var alphabet = Collator.getInstance(Locale.of("nb"));
        Comparator<Line> byName = Comparator.comparing(Line::name, alphabet);
        var order = switch (sort.replace("-", "")) {
            case "programme" -> Comparator.comparing((Line line) -> line.offer().programme(), alphabet);
            case "week" -> Comparator.comparing((Line line) -> line.offer().week());
            default -> byName;
        };
        return (sort.startsWith("-") ? order.reversed() : order).thenComparing(byName);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
