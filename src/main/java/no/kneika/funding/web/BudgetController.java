package no.kneika.funding.web;

import no.kneika.funding.NewBudgetLine;
import no.kneika.funding.OwnBudget;
import no.kneika.institution.FacultyId;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
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
import no.kneika.platform.web.Reply;
import no.kneika.platform.web.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The institution's own budget for mentors: a year as a page and a spreadsheet, and new lines in it. */
@Controller
class BudgetController {

    private static final String TITLE = "budget.title";

    private final Use use;
    private final Pages pages;
    private final OwnBudget budget;
    private final BudgetDrawing drawing;
    private final BusinessClock clock;

    BudgetController(Use use, Pages pages, OwnBudget budget, BudgetDrawing drawing, BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.budget = budget;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping("/budget")
    Html year(Actor actor) {
        readers(actor);
        return use.as(actor, () -> {
            var page = page(actor, TITLE);
            return Html.page("funding/budget", page, drawing.draw(page, actor, year(page)));
        });
    }

    @GetMapping({"/budget.csv", "/budget.xlsx"})
    ResponseEntity<byte[]> file(Actor actor, Spreadsheet.Kind kind) {
        readers(actor);
        return sheet(actor).as("budsjett", kind);
    }

    @GetMapping("/budget/lines/new")
    View write(Actor actor, Form form) {
        Desk.of(actor, Capacity.APPROVER);
        return form(actor, form);
    }

    @PostMapping("/budget/lines")
    View open(Actor actor, CommandKey key, Form form) {
        Desk.of(actor, Capacity.APPROVER);
        var answer = use.command(
                actor,
                key,
                "open-budget-line",
                () -> read(form)
                        .then(it -> budget.openLine(it, actor)
                                .map(id ->
                                        new Done("/budget?year=" + it.year() + "#line-" + id, "budget-line-opened"))));
        return Reply.to(answer, reasons -> form(actor, form.refused(reasons)));
    }

    private static Decision<NewBudgetLine> read(Form form) {
        var typed = new Gathering();
        var name = typed.take(Inputs.text(form.value("name"), "name", 80));
        var year = typed.take(Inputs.integer(form.value("year"), "year", 0, 9999));
        var amount = typed.take(Inputs.money(form.value("amount"), "amount"));
        var faculty = GrantForm.uuid(form.value("faculty")).map(FacultyId::new);
        return typed.make(() -> new NewBudgetLine(name.get(), year.get(), amount.get(), faculty));
    }

    private Html form(Actor actor, Form form) {
        return use.as(actor, () -> {
            var page = page(actor, "budget.new.title");
            var known = form.values().containsKey("year")
                    ? form
                    : form.with("year", String.valueOf(clock.today().getYear()));
            return Html.page(
                    "funding/budget-new",
                    page,
                    new BudgetFormPage(known, "/budget?year=" + year(page), drawing.faculties(actor)));
        });
    }

    private Spreadsheet sheet(Actor actor) {
        return use.as(actor, () -> {
            var page = page(actor, TITLE);
            return drawing.sheet(page, year(page));
        });
    }

    /** Coordinators have no room for it in their rail; it lies under the money, which leads to it. */
    private Page page(Actor actor, String title) {
        return pages.page(actor, title, actor.capacity() == Capacity.COORDINATOR ? "money" : "budget");
    }

    private int year(Page page) {
        var asked = page.query("year");
        return asked.matches("20\\d\\d")
                ? Integer.parseInt(asked)
                : clock.today().getYear();
    }

    private static void readers(Actor actor) {
        Desk.of(actor, Capacity.APPROVER, Capacity.FINANCE, Capacity.COORDINATOR);
    }
}
