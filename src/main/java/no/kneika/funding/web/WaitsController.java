package no.kneika.funding.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import no.kneika.funding.OfficeWait;
import no.kneika.funding.OfficeWaits;
import no.kneika.kernel.Capacity;
import no.kneika.platform.Actor;
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

/** How long each NAV office takes to answer. */
@Controller
class WaitsController {

    private static final int SIZE = 25;
    private static final int BARS = 8;
    private static final String TITLE = "waits.title";

    private final Use use;
    private final Pages pages;
    private final OfficeWaits waits;

    WaitsController(Use use, Pages pages, OfficeWaits waits) {
        this.use = use;
        this.pages = pages;
        this.waits = waits;
    }

    @GetMapping("/waiting-times")
    View show(Actor actor) {
        readers(actor);
        return use.as(actor, () -> {
            var page = page(actor);
            var all = waits.all();
            var search = page.query("q").strip();
            var found = found(all, search, page.query("sort"));
            var filter = "q=" + encoded(search) + "&sort=" + encoded(page.query("sort"));
            var number = page.query("page").matches("\\d{1,5}") ? Integer.parseInt(page.query("page")) : 1;
            var paging = new Paging(number, SIZE, found.size(), "/waiting-times?" + filter);
            return Html.page(
                    "funding/waits",
                    page,
                    new WaitsPage(
                            bars(page, all),
                            found.stream()
                                    .skip(paging.offset())
                                    .limit(SIZE)
                                    .map(it -> row(page, it))
                                    .toList(),
                            paging,
                            search,
                            all.isEmpty(),
                            "/waiting-times.csv?" + filter,
                            "/waiting-times.xlsx?" + filter));
        });
    }

    @GetMapping({"/waiting-times.csv", "/waiting-times.xlsx"})
    ResponseEntity<byte[]> file(Actor actor, Spreadsheet.Kind kind) {
        readers(actor);
        return sheet(actor).as("waiting-times", kind);
    }

    private Spreadsheet sheet(Actor actor) {
        return use.as(actor, () -> {
            var page = page(actor);
            return new Spreadsheet(
                    page.t(TITLE),
                    List.of(
                            page.t("waits.office"),
                            page.t("waits.answers"),
                            page.t("waits.median"),
                            page.t("waits.ninety"),
                            page.t("waits.waiting"),
                            page.t("waits.longest")),
                    found(waits.all(), page.query("q").strip(), page.query("sort")).stream()
                            .map(it -> List.<Object>of(
                                    it.name(),
                                    String.valueOf(it.answers()),
                                    it.answers() == 0 ? "" : String.valueOf(it.median()),
                                    it.answers() == 0 ? "" : String.valueOf(it.ninety()),
                                    String.valueOf(it.waiting()),
                                    String.valueOf(it.longest())))
                            .toList());
        });
    }

    private static List<WaitsPage.Bar> bars(Page page, List<OfficeWait> all) {
        var most = all.stream()
                .filter(it -> it.answers() > 0)
                .sorted(Comparator.comparing(OfficeWait::answers).reversed().thenComparing(OfficeWait::name))
                .limit(BARS)
                .toList();
        int longest =
                Math.max(1, most.stream().mapToInt(OfficeWait::ninety).max().orElse(1));
        return most.stream()
                .map(it -> new WaitsPage.Bar(
                        it.name(),
                        percent(it.median(), longest),
                        percent(it.ninety(), longest),
                        page.t("waits.spoken", it.name(), it.median(), it.ninety(), it.answers()),
                        page.t("waits.verdict", it.median(), it.ninety(), it.answers())))
                .toList();
    }

    private static String percent(int days, int longest) {
        return Math.floorDiv(days * 1000, longest) / 10 + "." + Math.floorDiv(days * 1000, longest) % 10 + "%";
    }

    private static WaitsPage.Row row(Page page, OfficeWait it) {
        return new WaitsPage.Row(
                it.name(),
                it.answers() == 0 ? page.t("waits.none") : it.isEnough() ? "" : page.t("waits.few"),
                page.number(it.answers()),
                it.answers() == 0 ? "–" : page.t("waits.days", it.median()),
                it.answers() == 0 ? "–" : page.t("waits.days", it.ninety()),
                page.number(it.waiting()),
                it.waiting() == 0 ? "–" : page.t("waits.days", it.longest()));
    }

    private static List<OfficeWait> found(List<OfficeWait> all, String search, String sort) {
        var words = search.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(it ->
                        (it.name() + " " + it.number()).toLowerCase(Locale.ROOT).contains(words))
                .sorted(order(sort))
                .toList();
    }

    private static Comparator<OfficeWait> order(String sort) {
        var byName = Comparator.comparing(OfficeWait::name, Collator.getInstance(Locale.of("nb")));
        Comparator<OfficeWait> order = switch (sort.replace("-", "")) {
            case "answers" -> Comparator.comparing(OfficeWait::answers);
            case "median" -> Comparator.comparing(OfficeWait::median);
            case "ninety" -> Comparator.comparing(OfficeWait::ninety);
            case "waiting" -> Comparator.comparing(OfficeWait::waiting);
            case "longest" -> Comparator.comparing(OfficeWait::longest);
            default -> byName;
        };
        return (sort.startsWith("-") ? order.reversed() : order).thenComparing(byName);
    }

    private Page page(Actor actor) {
        return pages.page(actor, TITLE, actor.capacity() == Capacity.COORDINATOR ? "extensions" : "contacts");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void readers(Actor actor) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.ADVISER, Capacity.APPROVER, Capacity.FINANCE, Capacity.ADMIN);
    }
}
