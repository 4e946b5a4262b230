package no.kneika.cases.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.kneika.cases.CaseContacts;
import no.kneika.cases.SupportCase;
import no.kneika.institution.Institutions;
import no.kneika.institution.Matter;
import no.kneika.institution.NavUnit;
import no.kneika.institution.Responsible;
import no.kneika.institution.ResponsibleId;
import no.kneika.institution.Responsibles;
import no.kneika.institution.Side;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import org.springframework.stereotype.Component;

/** Draws somebody responsible: how to reach them, the cases they answer for, and who was told of what changed. */
@Component
class ContactDrawing {

    private final Pages pages;
    private final Responsibles register;
    private final CaseContacts cases;
    private final ContactsList list;
    private final Institutions institutions;
    private final People people;

    ContactDrawing(
            Pages pages,
            Responsibles register,
            CaseContacts cases,
            ContactsList list,
            Institutions institutions,
            People people) {
        this.pages = pages;
        this.register = register;
        this.cases = cases;
        this.list = list;
        this.institutions = institutions;
        this.people = people;
    }

    Html fresh(Actor actor, Form form) {
        var page = pages.page(actor, "contacts.new", ContactsController.place(actor));
        return Html.page(
                "cases/contact-new",
                page,
                new ContactPage(
                        form,
                        "",
                        "",
                        List.of(),
                        List.of(),
                        "",
                        List.of(),
                        List.of(),
                        0,
                        true,
                        false,
                        false,
                        sides(page),
                        offices(page),
                        matters(page),
                        List.of()));
    }

    Html one(Actor actor, ResponsibleId id, Form form) {
        var it = register.get(id);
        var page = pages.page(actor, it.name(), ContactsController.place(actor));
        var all = register.all();
        var mine = cases.byAdviser().getOrDefault(id, List.of());
        var version = it.version();
        return Html.page(
                "cases/contact",
                page,
                new ContactPage(
                        form.values().containsKey("name") ? form : filled(form, it),
                        id.toString(),
                        ContactsList.note(page, it, all),
                        facts(page, it),
                        links(mine),
                        it.side() == Side.NAV ? page.t("contacts.effect", mine.size()) : page.t("contacts.effect-here"),
                        told(page, id),
                        earlier(page, id),
                        version,
                        ContactsController.mayWrite(actor),
                        it.departure().isPresent(),
                        it.side() == Side.HERE,
                        List.of(),
                        offices(page),
                        matters(page),
                        all.values().stream()
                                .filter(other -> other.side() == it.side()
                                        && !other.id().equals(id)
                                        && !other.hasLeft(page.today()))
                                .map(other -> new Option(other.id().toString(), named(other)))
                                .toList()));
    }

    private static String named(Responsible it) {
        return it.office().isEmpty() ? it.name() : it.name() + " (" + it.office() + ")";
    }

    private List<Fact> facts(Page page, Responsible it) {
        var place =
                it.side() == Side.NAV ? list.places().getOrDefault(it.office(), it.office()) : page.institutionName();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(page.t("contacts.col.place"), place, it.office().isEmpty() ? null : it.office()));
        facts.add(new Fact(page.t("contacts.phone"), it.phone().isEmpty() ? page.t("contacts.unknown") : it.phone()));
        facts.add(new Fact(page.t("contacts.email"), it.email().isEmpty() ? page.t("contacts.unknown") : it.email()));
        facts.add(new Fact(page.t("contacts.col.matters"), page.upper(ContactsList.matters(page, it))));
        return facts;
    }

    private List<ContactPage.Link> links(List<SupportCase> mine) {
        var names = people.names(mine.stream().map(SupportCase::student).toList());
        return mine.stream()
                .map(it -> {
                    Trail.shows(it.id(), Shown.CASE);
                    return new ContactPage.Link(names.getOrDefault(it.student(), ""), "/cases/" + it.id());
                })
                .toList();
    }

    private List<Event> told(Page page, ResponsibleId id) {
        var told = cases.told(id);
        var names = people.names(
                told.stream().map(each -> each.coordinator()).distinct().toList());
        return told.stream()
                .map(each -> {
                    var day = each.at().atZone(BusinessClock.ZONE).toLocalDate();
                    return new Event(
                            page.relative(day),
                            day,
                            names.getOrDefault(each.coordinator(), ""),
                            null,
                            page.t("contacts.told-cases", each.cases()));
                })
                .toList();
    }

    private List<Event> earlier(Page page, ResponsibleId id) {
        var versions = register.versions(id);
        var names = people.names(
                versions.stream().map(each -> each.notedBy()).distinct().toList());
        return versions.stream()
                .skip(1)
                .map(each -> {
                    var day = each.notedAt().atZone(BusinessClock.ZONE).toLocalDate();
                    return new Event(
                            page.relative(day),
                            day,
                            each.name(),
                            null,
                            page.t(
                                    "contacts.earlier-line",
                                    Stream.of(each.phone(), each.email())
                                            .filter(text -> !text.isEmpty())
                                            .reduce((a, b) -> a + ", " + b)
                                            .orElse(page.t("contacts.unknown")),
                                    names.getOrDefault(each.notedBy(), page.t("contacts.the-house"))));
                })
                .toList();
    }

    private static Form filled(Form form, Responsible it) {
        Map<String, List<String>> values = new LinkedHashMap<>(form.values());
        values.put("name", List.of(it.name()));
        values.put("title", List.of(it.title()));
        values.put("office", List.of(it.office()));
        values.put("phone", List.of(it.phone()));
        values.put("email", List.of(it.email()));
        values.put("matters", it.matters().stream().map(Enum::name).sorted().toList());
        return new Form(values, form.errors());
    }

    private static List<Option> sides(Page page) {
        return Stream.of(Side.values())
                .map(side -> new Option(side.name(), page.t("contacts.side." + side)))
                .toList();
    }

    private List<Option> offices(Page page) {
        return Stream.concat(
                        institutions.navOffices().stream().map(it -> new Option(it.number(), it.name())),
                        institutions.navUnits().stream().map((NavUnit it) -> new Option(it.number(), it.name())))
                .toList();
    }

    private static List<Option> matters(Page page) {
        return Stream.of(Matter.values())
                .map(it -> new Option(it.name(), page.upper(page.t("matter." + it))))
                .toList();
    }
}
