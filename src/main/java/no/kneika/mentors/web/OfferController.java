package no.kneika.mentors.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.kneika.institution.Institutions;
import no.kneika.institution.Programme;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.mentors.MentorBank;
import no.kneika.mentors.Offer;
import no.kneika.people.People;
import no.kneika.people.Student;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** People offer themselves as mentors, change their offer and take it back. */
@Controller
public class OfferController {

    private static final int ABOUT_AT_MOST = 1000;

    private final Use use;
    private final Pages pages;
    private final MentorBank bank;
    private final People people;
    private final Institutions institutions;

    OfferController(Use use, Pages pages, MentorBank bank, People people, Institutions institutions) {
        this.use = use;
        this.pages = pages;
        this.bank = bank;
        this.people = people;
        this.institutions = institutions;
    }

    /** @param standing whether there is an offer to take back */
    public record OfferPage(Form form, boolean standing) {}

    /** An offer as it was typed. */
    private record Typed(Minutes week, String programme, int year, String about, List<Offer.Course> courses) {}

    @GetMapping("/mentor-bank/offer")
    View form(Actor actor) {
        ownPeopleOnly(actor);
        return use.as(actor, () -> page(actor, prefilled(actor)));
    }

    @PostMapping("/mentor-bank/offers")
    View offer(Actor actor, CommandKey key, Form form) {
        ownPeopleOnly(actor);
        var answer = use.command(
                actor,
                key,
                "offer-mentor",
                () -> read(form)
                        .then(o -> bank.offer(actor, o.week(), o.programme(), o.year(), o.about(), o.courses()))
                        .map(o -> new Done("/mentor-bank/offer", "offer-made")));
        return Reply.to(answer, reasons -> use.as(actor, () -> page(actor, form.refused(reasons))));
    }

    @PostMapping("/mentor-bank/withdrawals")
    View withdraw(Actor actor, CommandKey key, Form form) {
        ownPeopleOnly(actor);
        var answer = use.command(
                actor,
                key,
                "withdraw-offer",
                () -> bank.withdraw(actor).map(o -> new Done("/mentor-bank/offer", "offer-withdrawn")));
        return Reply.to(
                answer,
                reasons -> use.as(actor, () -> page(actor, prefilled(actor).refused(reasons))));
    }

    // Whoever decides about NAV's money is not paid by it.
    private static void ownPeopleOnly(Actor actor) {
        if (actor.capacity() == Capacity.NAV_ADVISER || actor.capacity() == Capacity.NAV_UNIT)
            throw new NotFound("the mentor bank");
    }

    private Html page(Actor actor, Form form) {
        return Html.page(
                "mentors/offer",
                open(actor),
                new OfferPage(form, bank.offerOf(actor.person()).isPresent()));
    }

    private Page open(Actor actor) {
        var title = bank.offerOf(actor.person()).isPresent() ? "offer.title-standing" : "offer.title";
        return pages.page(actor, title, "mentor-today");
    }

    private Form prefilled(Actor actor) {
        var standing = bank.offerOf(actor.person());
        if (standing.isPresent()) {
            var offer = standing.get();
            return Form.of(Map.of(
                    "week", open(actor).typed(offer.week()),
                    "programme", offer.programme(),
                    "year", String.valueOf(offer.year()),
                    "about", offer.about(),
                    "courses",
                            offer.courses().stream().map(OfferController::line).collect(Collectors.joining("\n"))));
        }
        Optional<Student> student = people.student(actor.person());
        return student.map(s -> Form.of(Map.of("programme", programme(actor, s), "year", String.valueOf(s.year()))))
                .orElseGet(Form::empty);
    }

    private String programme(Actor actor, Student student) {
        var id = student.programme();
        return id == null
                ? ""
                : institutions
                        .programme(actor.institution(), id)
                        .map(Programme::name)
                        .orElse("");
    }

    private static String line(Offer.Course course) {
        var mark =
                course.takingNow() ? "nå" : course.grade().map(Object::toString).orElse("");
        return mark.isEmpty() ? course.name() : course.name() + "; " + mark;
    }

    private static Decision<Typed> read(Form form) {
        var typed = new Gathering();
        var week = typed.take(Inputs.hours(form.value("week"), "week"));
        var programme = typed.take(Inputs.text(form.value("programme"), "programme", 200));
        var year = typed.take(Inputs.integer(form.value("year"), "year", 0, 10));
        var about = typed.take(Inputs.optionalText(form.value("about"), "about", ABOUT_AT_MOST));
        var courses = typed.take(Inputs.optionalText(form.value("courses"), "courses", 2000));
        return typed.make(
                () -> new Typed(week.get(), programme.get(), year.get(), about.get(), courses(courses.get())));
    }

    // "Finansregnskap; B", "Finansregnskap; nå", "Finansregnskap": one a line, as people write it.
    private static List<Offer.Course> courses(String text) {
        var courses = new ArrayList<Offer.Course>();
        for (var line : text.split("\n", -1)) {
            var parts = line.split("[;,\t]", 2);
            var name = parts[0].strip();
            if (name.isEmpty()) continue;
            var mark = parts.length > 1 ? parts[1].strip().toUpperCase(Locale.ROOT) : "";
            var now = mark.equals("NÅ") || mark.equals("NO") || mark.equals("NOW");
            var grade = mark.matches("[A-E]") ? Optional.of(mark.charAt(0)) : Optional.<Character>empty();
            courses.add(new Offer.Course(name, grade, now));
        }
        return courses;
    }
}
