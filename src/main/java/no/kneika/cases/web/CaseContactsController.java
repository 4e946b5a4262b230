package no.kneika.cases.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.kneika.cases.CaseContacts;
import no.kneika.cases.Cases;
import no.kneika.cases.SupportCase;
import no.kneika.cases.domain.WhomToWrite;
import no.kneika.institution.Matter;
import no.kneika.institution.Side;
import no.kneika.institution.WhoAnswers;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.people.People;
import no.kneika.people.Person;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Whom to write to about one case. */
@Controller
class CaseContactsController {

    private final Use use;
    private final Pages pages;
    private final CaseContacts contacts;
    private final Cases cases;
    private final People people;

    CaseContactsController(Use use, Pages pages, CaseContacts contacts, Cases cases, People people) {
        this.use = use;
        this.pages = pages;
        this.contacts = contacts;
        this.cases = cases;
        this.people = people;
    }

    @GetMapping("/cases/{id}/contacts")
    View show(Actor actor, @PathVariable CaseId id) {
        switch (actor.capacity()) {
            case STUDENT, COORDINATOR, ADVISER -> {}
            default -> throw new NotFound("contacts of a case");
        }
        return use.as(actor, () -> {
            var it = cases.find(id);
            Trail.shows(id, Shown.CASE);
            var own = actor.capacity() == Capacity.STUDENT;
            var page = pages.page(actor, "case-contacts.title", own ? "support" : "students");
            var coordinator = it.coordinator().flatMap(people::find);
            var lines = contacts.of(id);
            return Html.page(
                    "cases/case-contacts",
                    page,
                    new CaseContactsPage(
                            id.toString(),
                            people.name(it.student()),
                            Stream.of(Side.values())
                                    .map(side -> new CaseContactsPage.Group(
                                            side.name(),
                                            side == Side.NAV ? page.t("contacts.side.NAV") : page.institutionName(),
                                            lines.stream()
                                                    .filter(line -> line.side() == side)
                                                    .map(line -> row(page, line, it, coordinator, own))
                                                    .toList()))
                                    .filter(group -> !group.rows().isEmpty())
                                    .toList(),
                            own));
        });
    }

    private static CaseContactsPage.Row row(
            Page page, WhomToWrite.Line line, SupportCase it, Optional<Person> coordinator, boolean own) {
        var matter = page.upper(page.t("matter." + line.matter()));
        var place = line.place().map(WhomToWrite.Place::name).orElse("");
        if (line.answers().isPresent()) {
            var answer = line.answers().get();
            return new CaseContactsPage.Row(
                    matter,
                    answer.person().name(),
                    own ? "" : "/contacts/" + answer.person().id(),
                    place,
                    answer.person().phone(),
                    answer.person().email(),
                    why(page, answer));
        }
        // The coordinator who took the case answers for it also where nobody has entered them.
        if (line.side() == Side.HERE
                && List.of(Matter.FOLLOW_UP, Matter.APPLICATION).contains(line.matter()))
            return coordinator
                    .map(who -> new CaseContactsPage.Row(
                            matter,
                            who.name(),
                            "",
                            "",
                            who.phone() == null ? "" : who.phone(),
                            who.email() == null ? "" : who.email(),
                            ""))
                    .orElseGet(() -> nobody(page, matter, ""));
        var unnamed = line.side() == Side.NAV
                && it.nav().isPresent()
                && !it.nav().get().adviserName().isBlank()
                && line.matter() != Matter.CLAIM;
        if (unnamed)
            return new CaseContactsPage.Row(
                    matter,
                    it.nav().get().adviserName(),
                    "",
                    place,
                    it.nav().get().phone(),
                    "",
                    page.t("case-contacts.not-entered"));
        return nobody(page, matter, place);
    }

    private static CaseContactsPage.Row nobody(Page page, String matter, String place) {
        return new CaseContactsPage.Row(
                matter,
                place.isEmpty() ? page.t("case-contacts.nobody") : place,
                "",
                "",
                "",
                "",
                place.isEmpty() ? "" : page.t("case-contacts.only-place"));
    }

    private static String why(Page page, WhoAnswers answer) {
        return answer.insteadOf()
                .map(other -> page.t("case-contacts." + answer.why(), other.name()))
                .orElse("");
    }
}
