package no.kneika.mentors.web;

import java.util.Comparator;
import java.util.List;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The mentor bank, for those who match. */
@Controller
public class BankController {

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

    public record Line(String name, Offer offer, boolean declared) {}

    public record BankPage(List<Line> lines) {}

    @GetMapping("/mentors")
    View list(Actor actor) {
        if (actor.capacity() != Capacity.COORDINATOR && actor.capacity() != Capacity.ADVISER)
            throw new NotFound("the mentor bank");
        return use.as(actor, () -> {
            var offers = bank.offers();
            var ids = offers.stream().map(Offer::person).toList();
            var names = people.names(ids);
            var declared = mentors.declarationsSigned(ids);
            var lines = offers.stream()
                    .map(o -> new Line(names.getOrDefault(o.person(), ""), o, declared.contains(o.person())))
                    .sorted(Comparator.comparing(Line::name))
                    .toList();
            return Html.page("mentors/bank", pages.page(actor, "mentors.title", "mentors"), new BankPage(lines));
        });
    }
}
