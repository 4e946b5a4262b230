package no.kneika.messages.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import no.kneika.access.Admissions;
import no.kneika.messages.Letter;
import no.kneika.messages.Letters;
import no.kneika.messages.domain.OtherDates;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The queue of letters that nothing has come of yet. */
@Controller
class LetterListController {

    private static final int SIZE = 25;

    private final Use use;
    private final Letters letters;
    private final Admissions admissions;
    private final People people;
    private final Pages pages;

    LetterListController(Use use, Letters letters, Admissions admissions, People people, Pages pages) {
        this.use = use;
        this.letters = letters;
        this.admissions = admissions;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/letters")
    View list(
            Actor actor,
            @RequestParam(name = "q", defaultValue = "") String search,
            @RequestParam(name = "sort", defaultValue = "received") String sort,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        return use.as(actor, () -> {
            if (!Readership.mayRead(actor)) throw new NotFound("letters");
            var page = pages.page(actor, "letters.title", "letters");
            var all = letters.unhandled();
            var others = beside(all);
            var aside = all.stream()
                    .filter(each -> OtherDates.contradicting(each, others).isPresent())
                    .map(Letter::id)
                    .collect(Collectors.toSet());
            var hits = all.stream()
                    .filter(each -> matches(each, search))
                    .sorted(Comparator.comparing((Letter each) -> !aside.contains(each.id()))
                            .thenComparing(order(sort)))
                    .toList();
            var paging =
                    new Paging(number, SIZE, hits.size(), "/letters?q=" + encoded(search) + "&sort=" + encoded(sort));
            var rows = hits.stream()
                    .skip(paging.offset())
                    .limit(SIZE)
                    .map(each -> row(page, each, aside.contains(each.id())))
                    .toList();
            return Html.page("messages/letters", page, new LetterListPage(rows, paging, search, all.isEmpty()));
        });
    }

    private List<Letter> beside(List<Letter> all) {
        var known = new ArrayList<>(all);
        known.addAll(letters.of(
                all.stream().map(Letter::caseId).filter(Objects::nonNull).collect(Collectors.toSet())));
        return known;
    }

    private LetterListPage.Row row(Page page, Letter letter, boolean aside) {
        var belongsTo = letter.caseId() == null ? null : people.name(admissions.studentOf(letter.caseId()));
        if (letter.caseId() != null) Trail.shows(letter.caseId(), Shown.DOCUMENT);
        var outcome = page.t("letters.outcome." + letter.fields().outcome());
        return new LetterListPage.Row(
                "/letters/" + letter.id(),
                letter.sender(),
                letter.title(),
                page.shortDate(letter.receivedAt().atZone(BusinessClock.ZONE).toLocalDate()),
                belongsTo,
                aside
                        ? page.t("letters.other-dates-short")
                        : letter.duplicateOf() == null ? outcome : page.t("letters.duplicate"));
    }

    private static boolean matches(Letter letter, String search) {
        var words = search.toLowerCase(Locale.ROOT).strip();
        if (words.isEmpty()) return true;
        var reference = Objects.requireNonNullElse(letter.fields().ourReference(), "");
        return (letter.sender() + " " + letter.title() + " " + reference)
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    private static Comparator<Letter> order(String sort) {
        var column = sort.startsWith("-") ? sort.substring(1) : sort;
        Comparator<Letter> by = switch (column) {
            case "sender" -> Comparator.comparing(Letter::sender, String.CASE_INSENSITIVE_ORDER);
            case "title" -> Comparator.comparing(Letter::title, String.CASE_INSENSITIVE_ORDER);
            default -> Comparator.comparing(Letter::receivedAt);
        };
        by = by.thenComparing(each -> each.id().toString());
        return sort.startsWith("-") ? by.reversed() : by;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
