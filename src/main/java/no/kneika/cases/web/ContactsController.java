package no.kneika.cases.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.kneika.institution.Responsibles;
import no.kneika.institution.Side;
import no.kneika.kernel.Capacity;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Paging;
import no.kneika.platform.web.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The register of responsible persons: people at NAV, people here, NAV's offices. */
@Controller
class ContactsController {

    private static final int SIZE = 25;
    private static final String TITLE = "contacts.title";

    private final Use use;
    private final Pages pages;
    private final ContactsList list;
    private final Responsibles register;

    ContactsController(Use use, Pages pages, ContactsList list, Responsibles register) {
        this.use = use;
        this.pages = pages;
        this.list = list;
        this.register = register;
    }

    @GetMapping("/contacts")
    View list(Actor actor) {
        readers(actor);
        return use.as(actor, () -> {
            var page = pages.page(actor, TITLE, place(actor));
            var show = show(page);
            var search = page.query("q").strip();
            var found = found(page, show);
            var filter = "q=" + encoded(search) + "&show=" + show + "&sort=" + encoded(page.query("sort"));
            var paging = new Paging(number(page), SIZE, found.size(), "/contacts?" + filter);
            return Html.page(
                    "cases/contacts",
                    page,
                    new ContactsPage(
                            found.stream()
                                    .skip(paging.offset())
                                    .limit(SIZE)
                                    .map(it -> row(page, it))
                                    .toList(),
                            paging,
                            search,
                            show,
                            Stream.of("nav", "here", "offices")
                                    .map(each -> new Option(each, page.t("contacts.show." + each)))
                                    .toList(),
                            columns(page, show),
                            "/contacts.csv?" + filter,
                            "/contacts.xlsx?" + filter,
                            show.equals("offices") ? source(page) : "",
                            mayWrite(actor) ? "/contacts/new" : "",
                            search.isEmpty() ? page.t("contacts.empty." + show) : page.t("contacts.no-hits", search)));
        });
    }

    @GetMapping({"/contacts.csv", "/contacts.xlsx"})
    ResponseEntity<byte[]> file(Actor actor, Spreadsheet.Kind kind) {
        readers(actor);
        return sheet(actor).as("contacts", kind);
    }

    private Spreadsheet sheet(Actor actor) {
        return use.as(actor, () -> {
            var page = pages.page(actor, TITLE, place(actor));
            var show = show(page);
            var heads = new ArrayList<String>();
            heads.add(page.t("contacts.col.name"));
            heads.add(page.t(show.equals("offices") ? "contacts.col.number" : "contacts.col.role"));
            columns(page, show).stream().skip(1).map(ContactsPage.Column::label).forEach(heads::add);
            heads.add(page.t("contacts.col.note"));
            return new Spreadsheet(
                    page.t(TITLE),
                    heads,
                    found(page, show).stream().map(ContactsController::cells).toList());
        });
    }

    private static List<Object> cells(ContactsList.Line line) {
        var cells = new ArrayList<Object>(List.of(line.name(), line.under()));
        line.cells().forEach(it -> cells.add(it instanceof Number ? it.toString() : it));
        cells.add(line.note());
        return cells;
    }

    private List<ContactsList.Line> found(Page page, String show) {
        var all = switch (show) {
            case "here" -> list.people(page, Side.HERE);
            case "offices" -> list.offices(page);
            default -> list.people(page, Side.NAV);
        };
        return ContactsList.found(
                all,
                page.query("q").strip(),
                page.query("sort"),
                columns(page, show).stream()
                        .skip(1)
                        .map(ContactsPage.Column::sort)
                        .toList());
    }

    private static ContactsPage.Row row(Page page, ContactsList.Line it) {
        return new ContactsPage.Row(
                it.name(),
                it.under(),
                it.href(),
                it.note(),
                it.cells().stream()
                        .map(cell -> cell instanceof Number n ? page.number(n.longValue()) : cell.toString())
                        .toList());
    }

    private static List<ContactsPage.Column> columns(Page page, String show) {
        if (show.equals("offices"))
            return List.of(column(page, "name"), column(page, "county"), column(page, "unit"), number(page, "people"));
        return List.of(
                column(page, "name"),
                column(page, "place"),
                column(page, "matters"),
                column(page, "reach"),
                number(page, "cases"));
    }

    private static ContactsPage.Column column(Page page, String name) {
        return new ContactsPage.Column(page.t("contacts.col." + name), name, false);
    }

    private static ContactsPage.Column number(Page page, String name) {
        return new ContactsPage.Column(page.t("contacts.col." + name), name, true);
    }

    private String source(Page page) {
        var offices = register.sources().get("OFFICES");
        var units = register.sources().get("UNITS");
        if (offices == null || units == null) return "";
        return page.t(
                "contacts.source",
                offices.source(),
                page.date(offices.asOf()),
                units.source(),
                page.date(units.asOf()));
    }

    private static String show(Page page) {
        var asked = page.query("show");
        return asked.equals("here") || asked.equals("offices") ? asked : "nav";
    }

    private static int number(Page page) {
        return page.query("page").matches("\\d{1,5}") ? Integer.parseInt(page.query("page")) : 1;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Coordinators have no room for it in their rail; it lies under the letters, which lead to it. */
    static String place(Actor actor) {
        return actor.capacity() == Capacity.COORDINATOR ? "letters" : "contacts";
    }

    static void readers(Actor actor) {
        switch (actor.capacity()) {
            case COORDINATOR, ADVISER, APPROVER, FINANCE, ADMIN -> {}
            default -> throw new NotFound("contacts");
        }
    }

    static boolean mayWrite(Actor actor) {
        return actor.capacity() == Capacity.COORDINATOR || actor.capacity() == Capacity.ADMIN;
    }

    static void writers(Actor actor) {
        if (!mayWrite(actor)) throw new NotFound("contacts");
    }
}
