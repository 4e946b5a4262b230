package no.kneika.mentors.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Paging;
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
    public record BankPage(String search, int all, List<Line> lines, Paging paging) {}

    @GetMapping("/mentors")
    View list(Actor actor) {
        if (actor.capacity() != Capacity.COORDINATOR && actor.capacity() != Capacity.ADVISER)
            throw new NotFound("the mentor bank");
        return use.as(actor, () -> {
            var offers = bank.offers();
            var ids = offers.stream().map(Offer::person).toList();
            var names = people.names(ids);
            var declared = mentors.declarationsSigned(ids);
            var page = pages.page(actor, "mentors.title", "mentors");
            var search = page.query("q").strip();
            var sort = page.query("sort");
            var found = offers.stream()
                    .map(o -> new Line(names.getOrDefault(o.person(), ""), o, declared.contains(o.person())))
                    .filter(line -> line.fits(search))
                    .sorted(order(sort))
                    .toList();
            var base = "/mentors?q=" + encoded(search) + "&sort=" + encoded(sort);
            var number = page.query("page").matches("\\d{1,5}") ? Integer.parseInt(page.query("page")) : 1;
            var paging = new Paging(number, PAGE_SIZE, found.size(), base);
            var lines = found.stream().skip(paging.offset()).limit(PAGE_SIZE).toList();
            return Html.page("mentors/bank", page, new BankPage(search, offers.size(), lines, paging));
        });
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
