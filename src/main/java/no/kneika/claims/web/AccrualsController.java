package no.kneika.claims.web;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.kneika.claims.service.Accruals;
import no.kneika.claims.service.Accruals.Row;
import no.kneika.kernel.Money;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import no.kneika.platform.web.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The accrual list at the end of a year, or of any month that has come (periodiseringsliste). */
@Controller
class AccrualsController {

    private final Use use;
    private final Pages pages;
    private final Accruals accruals;
    private final BusinessClock clock;

    AccrualsController(Use use, Pages pages, Accruals accruals, BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.accruals = accruals;
        this.clock = clock;
    }

    /** As it stands today; or the month that was chosen. */
    @GetMapping("/money/accruals")
    View latest(Actor actor, Form form) {
        PeriodsController.reads(actor);
        if (!form.value("month").isEmpty())
            return Reply.seeOther("/money/accruals/" + PeriodsController.month(form.value("month")));
        return show(actor, YearMonth.from(clock.today()));
    }

    @GetMapping("/money/accruals/{month}")
    View show(Actor actor, @PathVariable String month) {
        PeriodsController.reads(actor);
        return show(actor, known(month));
    }

    @GetMapping({"/money/accruals/{month}/csv", "/money/accruals/{month}/xlsx"})
    ResponseEntity<byte[]> file(Actor actor, @PathVariable String month, Spreadsheet.Kind kind) {
        PeriodsController.reads(actor);
        return sheet(actor, known(month)).as("periodisering-" + known(month), kind);
    }

    private YearMonth known(String text) {
        var month = PeriodsController.month(text);
        if (month.isAfter(YearMonth.from(clock.today()))
                || month.isBefore(YearMonth.from(clock.today()).minusYears(20)))
            throw new NotFound("a month that has come");
        return month;
    }

    private View show(Actor actor, YearMonth month) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "accruals.title", "money");
            return Html.page("claims/accruals", page, draw(page, month, accruals.at(actor, month)));
        });
    }

    private Spreadsheet sheet(Actor actor, YearMonth month) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "accruals.title", "money");
            var rows = accruals.at(actor, month).stream()
                    .map(row -> List.<Object>of(
                            funder(page, row),
                            faculty(page, row),
                            row.unpaid(),
                            row.unclaimed(),
                            row.unanswered(),
                            row.total()))
                    .toList();
            var heads = Stream.of("funder", "faculty", "unpaid", "unclaimed", "unanswered", "sum")
                    .map(head -> page.t("accruals." + head))
                    .toList();
            return new Spreadsheet(page.t("accruals.sheet"), heads, rows);
        });
    }

    private static AccrualsPage draw(Page page, YearMonth month, List<Row> rows) {
        var path = "/money/accruals/" + month;
        return new AccrualsPage(
                page.t("accruals.lead", month.atEndOfMonth()),
                List.of(
                        figure(page, sum(rows, Row::unpaid), "accruals.figure-unpaid"),
                        figure(page, sum(rows, Row::unclaimed), "accruals.figure-unclaimed"),
                        figure(page, sum(rows, Row::unanswered), "accruals.figure-unanswered")),
                rows.stream()
                        .map(row -> new AccrualsPage.Row(
                                funder(page, row),
                                faculty(page, row),
                                page.amount(row.unpaid()),
                                page.amount(row.unclaimed()),
                                page.amount(row.unanswered()),
                                page.amount(row.total())))
                        .toList(),
                new AccrualsPage.Row(
                        page.t("accruals.sum"),
                        "",
                        page.amount(sum(rows, Row::unpaid)),
                        page.amount(sum(rows, Row::unclaimed)),
                        page.amount(sum(rows, Row::unanswered)),
                        page.amount(sum(rows, Row::total))),
                months(page),
                month.toString(),
                path + "/xlsx",
                path + "/csv");
    }

    /** The months of a year back, and the ends of the years before. */
    private static List<Option> months(Page page) {
        var now = YearMonth.from(page.today());
        return Stream.concat(
                        Stream.iterate(now, month -> month.minusMonths(1)).limit(13),
                        Stream.of(1, 2, 3).map(back -> YearMonth.of(now.getYear() - back, 12)))
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .map(month -> new Option(month.toString(), page.upper(page.month(month))))
                .toList();
    }

    private static Money sum(List<Row> rows, Function<Row, Money> part) {
        return Money.sum(rows.stream().map(part).toList());
    }

    private static Figure figure(Page page, Money amount, String meaning) {
        return new Figure(page.amount(amount), page.kroner(), page.t(meaning), false);
    }

    private static String funder(Page page, Row row) {
        return row.whose().funder().isEmpty()
                ? page.t("money.no-funder")
                : row.whose().funder();
    }

    private static String faculty(Page page, Row row) {
        return row.whose().faculty().isEmpty()
                ? page.t("accruals.no-faculty")
                : row.whose().faculty();
    }
}
