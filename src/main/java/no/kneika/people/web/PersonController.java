package no.kneika.people.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.people.People;
import no.kneika.people.Person;
import no.kneika.people.domain.RoleRules;
import no.kneika.people.domain.TwoPeople;
import no.kneika.people.service.GiveRoles;
import no.kneika.people.store.RoleRows;
import no.kneika.people.store.RoleRows.Told;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** One person's roles: given by one, confirmed by another, ended with a last day and why. */
@Controller
class PersonController {

    private static final int REASON = 255;

    private final Use use;
    private final Pages pages;
    private final People people;
    private final GiveRoles roles;
    private final RoleRows rows;
    private final BusinessClock clock;

    PersonController(Use use, Pages pages, People people, GiveRoles roles, RoleRows rows, BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.people = people;
        this.roles = roles;
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping("/people/{id}")
    View show(Actor actor, @PathVariable UUID id) {
        return use.as(actor, () -> draw(actor, new PersonId(id), Form.empty()));
    }

    @PostMapping("/people/{id}/roles")
    View give(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var person = new PersonId(id);
        var answer = use.command(actor, key, "give-role", () -> {
            GiveRoles.demandAdmin(actor);
            var typed = new Gathering();
            var role = typed.take(Inputs.choice(form.value("role"), "role", Capacity.class));
            var from = typed.take(Inputs.date(form.value("from"), "from", clock.today()));
            var until =
                    typed.take(Inputs.optional(form.value("until"), text -> Inputs.date(text, "until", clock.today())));
            Decision<Given> sound = typed.make(() -> new Given(role.get(), from.get(), until.get()));
            return sound.then(it ->
                            roles.give(person, it.role(), it.from(), it.until().orElse(null), actor))
                    .map(any -> new Done("/people/" + person, "role-given"));
        });
        return Reply.to(answer, reasons -> use.as(actor, () -> draw(actor, person, form.refused(reasons))));
    }

    private record Given(Capacity role, LocalDate from, Optional<LocalDate> until) {}

    @PostMapping("/people/{id}/role-ends")
    View end(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var person = new PersonId(id);
        var answer = use.command(actor, key, "end-role", () -> {
            GiveRoles.demandAdmin(actor);
            var typed = new Gathering();
            var role = typed.take(id(form.value("ending")));
            var lastDay = typed.take(Inputs.date(form.value("lastDay"), "lastDay", clock.today()));
            var reason = typed.take(Inputs.text(form.value("reason"), "reason", REASON));
            Decision<Ending> sound = typed.make(() -> new Ending(role.get(), lastDay.get(), reason.get()));
            return sound.then(it -> roles.end(person, it.role(), it.lastDay(), it.reason(), actor))
                    .map(any -> new Done("/people/" + person, "role-ended"));
        });
        return Reply.to(answer, reasons -> use.as(actor, () -> draw(actor, person, form.refused(reasons))));
    }

    private record Ending(UUID role, LocalDate lastDay, String reason) {}

    @PostMapping("/roles/{id}/confirmation")
    View confirm(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var answer = use.command(
                actor,
                key,
                "confirm-role",
                () -> roles.confirm(id, actor).map(any -> new Done("/people", "role-confirmed")));
        return Reply.to(
                answer,
                reasons -> use.as(actor, () -> {
                    var person = roles.standing().stream()
                            .filter(each -> each.role().id().equals(id))
                            .map(each -> each.role().person())
                            .findFirst()
                            .orElseThrow(() -> new NotFound("a role that waits"));
                    return draw(actor, person, form.refused(reasons));
                }));
    }

    private static Decision<UUID> id(String text) {
        try {
            return Decision.accepted(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Decision.refused(
                    Reason.of("choice-missing", "one of those listed").at("ending"));
        }
    }

    private Html draw(Actor actor, PersonId id, Form form) {
        GiveRoles.demand(actor);
        var person = people.get(id);
        var page = pages.page(actor, person.name(), "people");
        var told = rows.of(id);
        var admin = actor.capacity() == Capacity.ADMIN;
        var own = actor.person().equals(id);
        return Html.page(
                "people/person",
                page,
                new PersonPage(
                        id.toString(),
                        facts(page, person),
                        drawn(page, told, actor),
                        own ? page.t("people.own") : "",
                        admin && !own ? choices(page) : List.of(),
                        admin ? ending(page, told) : List.of(),
                        page.date(clock.today()),
                        form));
    }

    private List<Fact> facts(Page page, Person person) {
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact(page.t("people.email"), Objects.requireNonNullElse(person.email(), page.t("people.unknown"))));
        // Where nobody logs in with an account there is none to tell.
        if (roles.hasAccounts()) {
            var logins = rows.logins(person.id());
            facts.add(new Fact(
                    page.t("people.account"),
                    logins.isEmpty() ? page.t("people.no-account") : String.join(", ", logins)));
        }
        return facts;
    }

    private List<PersonPage.Role> drawn(Page page, List<Told> told, Actor actor) {
        var who = new HashSet<PersonId>();
        told.forEach(each -> {
            who.add(Objects.requireNonNullElse(
                    each.role().grantedBy(), each.role().person()));
            who.add(Objects.requireNonNullElse(
                    each.role().confirmedBy(), each.role().person()));
            var ended = each.ended();
            if (ended != null) who.add(ended.by());
        });
        var names = people.names(who);
        return told.stream().map(each -> role(page, each, names, actor)).toList();
    }

    private PersonPage.Role role(Page page, Told told, Map<PersonId, String> names, Actor actor) {
        var role = told.role();
        var story = new ArrayList<String>();
        story.add(page.t("people.given", PeopleWords.day(page, told.given()), name(page, names, role.grantedBy())));
        var confirmed = told.confirmed();
        if (confirmed != null)
            story.add(page.t(
                    "people.confirmed", PeopleWords.day(page, confirmed), name(page, names, role.confirmedBy())));
        var ended = told.ended();
        if (ended != null)
            story.add(page.t(
                    "people.ended", PeopleWords.day(page, ended.at()), name(page, names, ended.by()), ended.reason()));
        var waits = told.waits(clock.today());
        var against = waits ? TwoPeople.againstConfirmation(actor, role) : List.<Reason>of();
        return new PersonPage.Role(
                role.id().toString(),
                page.t("capacity." + role.capacity()),
                PeopleWords.days(page, told),
                page.t("people.status." + status(told)),
                color(told),
                story,
                waits && against.isEmpty(),
                against.isEmpty() ? "" : page.why(against.getFirst()));
    }

    private static String name(Page page, Map<PersonId, String> names, @Nullable PersonId who) {
        return who == null ? "" : names.getOrDefault(who, page.t("capacity.SYSTEM"));
    }

    private String status(Told told) {
        var role = told.role();
        var until = role.until();
        if (told.waits(clock.today())) return "waits";
        if (until != null && until.isBefore(clock.today())) return "over";
        return role.from().isAfter(clock.today()) ? "comes" : "holds";
    }

    private String color(Told told) {
        return switch (status(told)) {
            case "waits" -> "warning";
            case "holds" -> "success";
            case "comes" -> "info";
            default -> "neutral";
        };
    }

    private static List<Option> choices(Page page) {
        return RoleRules.GIVEN.stream()
                .map(each -> new Option(each.name(), page.t("capacity." + each)))
                .toList();
    }

    private List<Option> ending(Page page, List<Told> told) {
        return told.stream()
                .filter(each -> each.ended() == null && !status(each).equals("over"))
                .map(each -> new Option(each.role().id().toString(), PeopleWords.option(page, each)))
                .toList();
    }
}
