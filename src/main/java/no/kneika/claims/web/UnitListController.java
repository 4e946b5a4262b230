package no.kneika.claims.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.service.UnitAnswers;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.QuestionRows;
import no.kneika.claims.store.SeatRows;
import no.kneika.claims.store.SentFigures;
import no.kneika.claims.web.UnitFilter.Named;
import no.kneika.kernel.Money;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The inbox of a measures unit (innboks): the claims sent to it, what waits longest first. */
@Controller
class UnitListController {

    private final Use use;
    private final Pages pages;
    private final ClaimRows claims;
    private final SentFigures figures;
    private final SeatRows seats;
    private final QuestionRows questions;
    private final People people;
    private final BusinessClock clock;

    UnitListController(
            Use use,
            Pages pages,
            ClaimRows claims,
            SentFigures figures,
            SeatRows seats,
            QuestionRows questions,
            People people,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.claims = claims;
        this.figures = figures;
        this.seats = seats;
        this.questions = questions;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/unit/claims")
    View list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(name = "page", defaultValue = "1") String number) {
        var filter = UnitFilter.of(q, status, sort, number);
        return use.as(actor, () -> {
            var all = named(actor);
            var page = pages.page(actor, "unit.title", "unit-claims");
            return Html.page("claims/unit-list", page, draw(page, filter, all));
        });
    }

    @GetMapping({"/unit/claims.csv", "/unit/claims.xlsx"})
    ResponseEntity<byte[]> file(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String sort,
            Spreadsheet.Kind kind) {
        return sheet(actor, UnitFilter.of(q, status, sort, "1")).as("krav", kind);
    }

    private List<Named> named(Actor actor) {
        UnitAnswers.demand(actor);
        var students = seats.students();
        var names = people.names(students.values());
        var about = figures.all();
        var named = new ArrayList<Named>();
        for (var claim : claims.all()) {
            var student = students.get(claim.id());
            named.add(new Named(
                    claim,
                    student == null ? "" : names.getOrDefault(student, ""),
                    about.get(claim.last().id())));
            Trail.shows(claim.caseId(), Shown.MONEY);
        }
        return named;
    }

    private UnitListPage draw(Page page, UnitFilter filter, List<Named> all) {
        var asked = filter.withoutStatus(all);
        var hits = filter.matching(all);
        var paging = new Paging(filter.page(), UnitFilter.SIZE, hits.size(), "/unit/claims?" + filter.query());
        var waiting = new HashSet<>(
                questions.open().stream().map(QuestionRows.Open::claim).toList());
        var statuses = new ArrayList<>(List.of(new Option("", page.t("claims.all"), String.valueOf(asked.size()))));
        for (var status : UnitFilter.CHIPS) {
            var count =
                    asked.stream().filter(UnitFilter.hasStatus(status.name())).count();
            if (count > 0)
                statuses.add(new Option(status.name(), page.t("unit.status." + status), String.valueOf(count)));
        }
        return new UnitListPage(
                page.t(
                        "unit.lead",
                        all.stream().filter(UnitListController::waits).count()),
                filter.search(),
                filter.status(),
                statuses,
                hits.stream()
                        .skip(paging.offset())
                        .limit(UnitFilter.SIZE)
                        .map(hit -> row(page, hit, waiting.contains(hit.claim().id())))
                        .toList(),
                page.t("claims.sum", hits.size()),
                page.money(Money.sum(
                        hits.stream().map(hit -> hit.claim().last().total()).toList())),
                paging,
                "/unit/claims.csv?" + filter.query(),
                "/unit/claims.xlsx?" + filter.query());
    }

    private static boolean waits(Named named) {
        return named.claim().status() == ClaimStatus.SENT;
    }

    private UnitListPage.Row row(Page page, Named named, boolean asked) {
        var claim = named.claim();
        var about = named.about();
        var days = java.time.temporal.ChronoUnit.DAYS.between(named.sentOn(), clock.today());
        return new UnitListPage.Row(
                named.student().isEmpty() ? claim.reference() : named.student(),
                "/unit/claims/" + claim.id(),
                about == null ? claim.reference() : page.t("unit.about", claim.reference(), about.grantReference()),
                about == null ? "" : page.shortPeriod(about.period()),
                page.shortDate(named.sentOn()),
                waits(named) ? page.t("unit.waited", days) : "",
                page.t("unit.status." + claim.status()),
                SentDrawing.color(claim.status()),
                asked ? page.t("unit.asked") : null,
                page.money(claim.last().total()));
    }

    private Spreadsheet sheet(Actor actor, UnitFilter filter) {
        return use.as(actor, () -> {
            var all = named(actor);
            var page = pages.page(actor, "unit.title", "unit-claims");
            var rows = filter.matching(all).stream()
                    .map(named -> line(page, named))
                    .toList();
            return new Spreadsheet(
                    page.t("unit.title"),
                    List.of(
                            page.t("claims.student"),
                            page.t("claims.reference"),
                            page.t("claim.paper.grant"),
                            page.t("claims.from"),
                            page.t("claims.to"),
                            page.t("unit.sent"),
                            page.t("claims.status"),
                            page.t("claims.amount"),
                            page.t("claims.outstanding")),
                    rows);
        });
    }

    private static List<Object> line(Page page, Named named) {
        var about = named.about();
        return List.of(
                named.student(),
                named.claim().reference(),
                about == null ? "" : about.grantReference(),
                about == null ? "" : about.period().from(),
                about == null ? "" : about.period().to(),
                named.sentOn(),
                page.t("unit.status." + named.claim().status()),
                named.claim().last().total(),
                named.claim().state().outstanding());
    }
}
