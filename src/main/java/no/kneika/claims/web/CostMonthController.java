package no.kneika.claims.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import no.kneika.claims.web.CostMonth.Row;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Hours and cost per case, a month at a time: a table and a spreadsheet. */
@Controller
class CostMonthController {

    private final Use use;
    private final Pages pages;
    private final CostMonth costs;
    private final BusinessClock clock;

    CostMonthController(Use use, Pages pages, CostMonth costs, BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.costs = costs;
        this.clock = clock;
    }

    /** The last whole month. */
    @GetMapping("/money/months")
    View latest(Actor actor) {
        return show(actor, YearMonth.from(clock.today()).minusMonths(1));
    }

    @GetMapping("/money/months/{month}")
    View show(Actor actor, @PathVariable String month) {
        return show(actor, read(month));
    }

    @GetMapping("/money/months/{month}/csv")
    ResponseEntity<byte[]> csv(Actor actor, @PathVariable String month) {
        var asked = read(month);
        return use.as(actor, () -> {
            var page = pages.page(actor, "costs.title", "money");
            var rows = costs.of(actor, asked).stream()
                    .map(row -> List.<Object>of(name(page, row), page.clock(row.worked()), row.wages(), row.total()))
                    .toList();
            return Spreadsheet.download(
                    "timer-og-kostnad-" + asked + ".csv",
                    new Spreadsheet(
                                    page.t("costs.title"),
                                    List.of(
                                            page.t("costs.student"),
                                            page.t("costs.hours"),
                                            page.t("costs.wages"),
                                            page.t("costs.total")),
                                    rows)
                            .csv());
        });
    }

    private View show(Actor actor, YearMonth month) {
        return use.as(actor, () -> {
            var rows = costs.of(actor, month);
            var page = pages.page(actor, "costs.title", "money");
            return Html.page("claims/cost-month", page, draw(page, month, rows));
        });
    }

    private static CostMonthPage draw(Page page, YearMonth month, List<Row> rows) {
        var next = month.plusMonths(1);
        return new CostMonthPage(
                page.t("costs.lead", page.month(month)),
                rows.stream()
                        .map(row -> line(
                                page,
                                name(page, row),
                                "/cases/" + row.caseId(),
                                row.worked(),
                                row.wages(),
                                row.total()))
                        .toList(),
                line(
                        page,
                        page.t("costs.sum"),
                        "",
                        Minutes.sum(rows.stream().map(Row::worked).toList()),
                        Money.sum(rows.stream().map(Row::wages).toList()),
                        Money.sum(rows.stream().map(Row::total).toList())),
                path(month.minusMonths(1)),
                next.isAfter(YearMonth.from(page.today())) ? null : path(next),
                path(month) + "/csv");
    }

    private static CostMonthPage.Row line(
            Page page, String name, String href, Minutes worked, Money wages, Money total) {
        return new CostMonthPage.Row(name, href, page.clock(worked), page.amount(wages), page.amount(total));
    }

    private static String name(Page page, Row row) {
        return row.student().isEmpty() ? page.t("money.unnamed") : row.student();
    }

    private static String path(YearMonth month) {
        return "/money/months/" + month;
    }

    private static YearMonth read(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException none) {
            throw new NotFound("a month");
        }
    }
}
