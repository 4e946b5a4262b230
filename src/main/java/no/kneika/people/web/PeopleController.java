package no.kneika.people.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.people.service.GiveRoles;
import no.kneika.people.store.RoleRows.Told;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Paging;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Who is let in at an institution, and as what. */
@Controller
class PeopleController {

    private static final int SIZE = 25;
    private static final int HITS = 20;

    private final Use use;
    private final Pages pages;
    private final People people;
    private final GiveRoles roles;
    private final BusinessClock clock;

    PeopleController(Use use, Pages pages, People people, GiveRoles roles, BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.people = people;
        this.roles = roles;
        this.clock = clock;
    }

    @GetMapping("/people")
    View list(Actor actor) {
        return use.as(actor, () -> {
            GiveRoles.demand(actor);
            var page = pages.page(actor, "people.title", "people");
            var today = clock.today();
            var told = new LinkedHashMap<PersonId, List<Told>>();
            var standing = roles.standing();
            standing.forEach(each -> told.computeIfAbsent(each.role().person(), any -> new ArrayList<>())
                    .add(each));
            var search = page.query("q").strip();
            var rows = search.isEmpty()
                    ? told.entrySet().stream()
                            .map(it -> row(
                                    page, it.getKey(), it.getValue().getFirst().name(), it.getValue(), today))
                            .toList()
                    : people.search(search, HITS).stream()
                            .map(it -> row(page, it.id(), it.name(), told.getOrDefault(it.id(), List.of()), today))
                            .toList();
            var paging = new Paging(number(page), SIZE, rows.size(), "/people?q=" + PeopleWords.encoded(search));
            return Html.page(
                    "people/list",
                    page,
                    new PeoplePage(
                            standing.stream()
                                    .filter(each -> each.waits(today))
                                    .map(each -> PeopleWords.waiting(page, each, actor))
                                    .toList(),
                            rows.stream().skip(paging.offset()).limit(SIZE).toList(),
                            paging,
                            search,
                            actor.capacity() == Capacity.ADMIN ? "/people/new" : ""));
        });
    }

    @GetMapping("/people/new")
    View fresh(Actor actor) {
        return use.as(actor, () -> draw(actor, Form.empty()));
    }

    @PostMapping("/people")
    View register(Actor actor, CommandKey key, Form form) {
        var answer = use.command(actor, key, "register-person", () -> {
            GiveRoles.demandAdmin(actor);
            var typed = new Gathering();
            var name = typed.take(PeopleWords.name(form.value("name")));
            var email = typed.take(PeopleWords.email(form.value("email")));
            var account = typed.take(Inputs.optionalText(form.value("account"), "account", 200));
            Decision<List<String>> sound = typed.make(() -> List.of(name.get(), email.get(), account.get()));
            return sound.then(it -> roles.register(it.get(0), it.get(1), it.get(2), actor))
                    .map(id -> new Done("/people/" + id, "person-registered"));
        });
        return Reply.to(answer, reasons -> use.as(actor, () -> draw(actor, form.refused(reasons))));
    }

    private Html draw(Actor actor, Form form) {
        GiveRoles.demandAdmin(actor);
        return Html.page(
                "people/new", pages.page(actor, "people.new", "people"), new NewPersonPage(form, roles.hasAccounts()));
    }

    private static PeoplePage.Row row(Page page, PersonId id, String name, List<Told> told, LocalDate today) {
        return new PeoplePage.Row(
                "/people/" + id,
                name,
                told.stream().map(each -> PeopleWords.role(page, each, today)).toList());
    }

    private static int number(Page page) {
        var typed = page.query("page");
        return typed.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(typed)) : 1;
    }
}
