package no.kneika.messages.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.kneika.messages.in.BringLetters;
import no.kneika.messages.in.LetterBundles;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Paging;
import no.kneika.platform.web.Reply;
import no.kneika.platform.web.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The letters that came: search, sort, page, take along; and the form that brings many. */
@Controller
class LetterListController {

    private static final int SIZE = 25;
    private static final String TITLE = "letters.title";
    private static final String PLACE = "letters";

    /** How long the page points at the bundle one brought last. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final Use use;
    private final LetterList list;
    private final LetterBundles bundles;
    private final BringLetters bringing;
    private final Pages pages;
    private final BusinessClock clock;

    LetterListController(
            Use use, LetterList list, LetterBundles bundles, BringLetters bringing, Pages pages, BusinessClock clock) {
        this.use = use;
        this.list = list;
        this.bundles = bundles;
        this.bringing = bringing;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/letters")
    View list(Actor actor) {
        only(actor);
        return use.as(actor, () -> draw(actor, Form.empty()));
    }

    @GetMapping({"/letters.csv", "/letters.xlsx"})
    ResponseEntity<byte[]> file(Actor actor, Spreadsheet.Kind kind) {
        only(actor);
        return sheet(actor).as("letters", kind);
    }

    @PostMapping("/letters/bundles")
    View bring(
            Actor actor,
            CommandKey key,
            @RequestParam(name = "file", required = false) MultipartFile @Nullable [] chosen) {
        if (!Readership.maySort(actor)) throw new NotFound("letters");
        var answer = use.command(
                actor,
                key,
                "bring-letters",
                () -> bringing.bring(actor, files(chosen))
                        .map(id -> new Done("/letters/bundles/" + id, "letters-brought")));
        return Reply.to(
                answer, reasons -> use.as(actor, () -> draw(actor, Form.empty().refused(reasons))));
    }

    private static List<BringLetters.Brought> files(MultipartFile @Nullable [] chosen) {
        var files = new ArrayList<BringLetters.Brought>();
        if (chosen == null) return files;
        for (var file : chosen) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            // A form in which nothing was chosen carries one file without a name.
            if (name.isEmpty() && file.isEmpty()) continue;
            try {
                files.add(new BringLetters.Brought(name, file.getBytes()));
            } catch (IOException interrupted) {
                throw new UncheckedIOException("a file did not come whole", interrupted);
            }
        }
        return files;
    }

    private Html draw(Actor actor, Form form) {
        var page = pages.page(actor, TITLE, PLACE);
        var search = page.query("q").strip();
        var show = page.query("show").equals("aside") ? "aside" : "waiting";
        var all = list.all(show.equals("aside"));
        var found = LetterList.chosen(all, search, sort(page, show));
        var filter = "q=" + encoded(search) + "&show=" + show + "&sort=" + encoded(page.query("sort"));
        var paging = new Paging(number(page), SIZE, found.size(), "/letters?" + filter);
        var rows = found.stream()
                .skip(paging.offset())
                .limit(SIZE)
                .map(each -> row(page, each))
                .toList();
        var canBring = Readership.maySort(actor);
        var latest =
                canBring ? bundles.latest(actor, clock.instant().minus(FRESH)) : Optional.<LetterBundles.Latest>empty();
        return Html.page(
                "messages/letters",
                page,
                new LetterListPage(
                        rows,
                        paging,
                        search,
                        show,
                        List.of(
                                new Option("waiting", page.t("letters.chip.waiting")),
                                new Option("aside", page.t("letters.chip.aside"))),
                        "/letters.csv?" + filter,
                        "/letters.xlsx?" + filter,
                        all.isEmpty(),
                        canBring,
                        latest.map(it -> "/letters/bundles/" + it.id()).orElse(null),
                        latest.map(it -> page.t("letters.bundle.latest", it.read(), it.all()))
                                .orElse(null),
                        form));
    }

    private static LetterListPage.Row row(Page page, LetterList.Line line) {
        var letter = line.letter();
        if (letter.caseId() != null) Trail.shows(letter.caseId(), Shown.DOCUMENT);
        return new LetterListPage.Row(
                "/letters/" + letter.id(),
                LetterList.sender(page, letter),
                line.bringer() == null ? null : page.t("letters.brought-by", line.bringer()),
                letter.title(),
                page.shortDate(received(line)),
                line.about(),
                LetterList.says(page, line));
    }

    private Spreadsheet sheet(Actor actor) {
        return use.as(actor, () -> {
            var page = pages.page(actor, TITLE, PLACE);
            var show = page.query("show").equals("aside") ? "aside" : "waiting";
            var found = LetterList.chosen(
                    list.all(show.equals("aside")), page.query("q").strip(), sort(page, show));
            found.forEach(each -> {
                var about = each.letter().caseId();
                if (about != null) Trail.shows(about, Shown.DOCUMENT);
            });
            return new Spreadsheet(
                    page.t(TITLE),
                    List.of(
                            page.t("letters.column.sender"),
                            page.t("letters.column.title"),
                            page.t("letters.column.received"),
                            page.t("letters.column.belongs"),
                            page.t("letters.column.says"),
                            page.t("letters.column.brought")),
                    found.stream().map(each -> cells(page, each)).toList());
        });
    }

    private static List<Object> cells(Page page, LetterList.Line line) {
        return List.of(
                LetterList.sender(page, line.letter()),
                line.letter().title(),
                received(line),
                Objects.requireNonNullElse(line.about(), ""),
                LetterList.says(page, line),
                Objects.requireNonNullElse(line.bringer(), ""));
    }

    private static LocalDate received(LetterList.Line line) {
        return line.letter().receivedAt().atZone(BusinessClock.ZONE).toLocalDate();
    }

    /** What waits longest first; of what was set aside, the latest. */
    private static String sort(Page page, String show) {
        var asked = page.query("sort");
        if (!asked.isEmpty()) return asked;
        return show.equals("aside") ? "-received" : "received";
    }

    private static int number(Page page) {
        var text = page.query("page");
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void only(Actor actor) {
        if (!Readership.mayRead(actor)) throw new NotFound("letters");
    }
}
