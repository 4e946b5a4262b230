package no.kneika.matching.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.kneika.cases.Cases;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.matching.Candidates;
import no.kneika.matching.store.CandidateRows;
import no.kneika.mentors.MentorBank;
import no.kneika.mentors.MentorRole;
import no.kneika.mentors.Offer;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The student chooses a mentor, or says no without explaining. */
@Controller
public class ChoiceController {

    private final Use use;
    private final Pages pages;
    private final Candidates candidates;
    private final Cases cases;
    private final MentorBank bank;
    private final People people;

    ChoiceController(Use use, Pages pages, Candidates candidates, Cases cases, MentorBank bank, People people) {
        this.use = use;
        this.pages = pages;
        this.candidates = candidates;
        this.cases = cases;
        this.bank = bank;
        this.people = people;
    }

    public record Card(PersonId person, String name, String firstName, String initials, String studies, String about) {}

    public record ChoicePage(Form form, CaseId caseId, List<Card> cards, List<Option> roles) {}

    @GetMapping("/cases/{id}/mentor-choice")
    View form(Actor actor, @PathVariable CaseId id) {
        return use.as(actor, () -> page(actor, id, Form.empty()));
    }

    @PostMapping("/cases/{id}/choices")
    View choose(Actor actor, @PathVariable CaseId id, CommandKey key, Form form) {
        var answer = use.command(
                actor,
                key,
                "choose-mentor",
                () -> Inputs.choice(form.value("role"), "role", MentorRole.class)
                        .then(role -> candidates.choose(actor, id, mentor(form), role))
                        .map(assignment -> new Done(
                                actor.capacity() == Capacity.STUDENT ? "/today" : "/cases/" + id, "mentor-chosen")));
        return Reply.to(answer, reasons -> use.as(actor, () -> page(actor, id, form.refused(reasons))));
    }

    @PostMapping("/cases/{id}/candidate-refusals")
    View refuse(Actor actor, @PathVariable CaseId id, CommandKey key, Form form) {
        var answer = use.command(
                actor,
                key,
                "refuse-candidate",
                () -> candidates
                        .refuse(actor, id, mentor(form))
                        .map(done -> new Done("/cases/" + id + "/mentor-choice", "candidate-refused")));
        return Reply.to(answer, reasons -> use.as(actor, () -> page(actor, id, form.refused(reasons))));
    }

    private static PersonId mentor(Form form) {
        try {
            return new PersonId(UUID.fromString(form.value("mentor")));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("candidate", notAnId);
        }
    }

    private Html page(Actor actor, CaseId id, Form form) {
        if (actor.capacity() != Capacity.STUDENT && actor.capacity() != Capacity.COORDINATOR)
            throw new NotFound("mentor choice");
        cases.find(id);
        var page = pages.page(actor, "choice.title", actor.capacity() == Capacity.STUDENT ? "support" : "students");
        var offers = bank.offers();
        var cards = candidates.proposed(id).stream()
                .filter(row -> !row.refused() && !row.chosen())
                .map(row -> card(page, row, offers))
                .toList();
        var roles = Arrays.stream(MentorRole.values())
                .map(r -> new Option(r.name(), page.t("role." + r)))
                .toList()
                .reversed();
        return Html.page("matching/choice", page, new ChoicePage(form, id, cards, roles));
    }

    private Card card(Page page, CandidateRows.Row row, List<Offer> offers) {
        var person = people.get(row.mentor());
        var offer = offers.stream().filter(o -> o.person().equals(row.mentor())).findFirst();
        var studies = offer.map(
                        o -> o.year() > 0 ? o.programme() + ", " + page.t("mentors.year", o.year()) : o.programme())
                .orElse("");
        return new Card(
                row.mentor(),
                person.name(),
                person.firstName(),
                person.initials(),
                studies,
                offer.map(Offer::about).orElse(""));
    }
}
