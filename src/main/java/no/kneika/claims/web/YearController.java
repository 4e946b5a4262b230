package no.kneika.claims.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.kneika.cases.Cases;
import no.kneika.claims.domain.MoneyYear;
import no.kneika.claims.service.Desks;
import no.kneika.claims.service.Dimensions;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.ledger.Periods;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** A year of money: paid, claimed and settled by month, and what the support has cost per student and faculty. */
@Controller
class YearController {

    private final Use use;
    private final Pages pages;
    private final Periods periods;
    private final Dimensions dimensions;
    private final Cases cases;
    private final People people;
    private final BusinessClock clock;

    YearController(
            Use use,
            Pages pages,
            Periods periods,
            Dimensions dimensions,
            Cases cases,
            People people,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.periods = periods;
        this.dimensions = dimensions;
        this.cases = cases;
        this.people = people;
        this.clock = clock;
    }

    private record Cost(CaseId caseId, String student, String faculty, Money amount) {}

    @GetMapping("/money/years")
    View now(Actor actor) {
        return show(actor, Year.of(clock.today().getYear()));
    }

    @GetMapping("/money/years/{year}")
    View show(Actor actor, @PathVariable String year) {
        return show(actor, read(year));
    }

    private View show(Actor actor, Year year) {
        return use.as(actor, () -> {
            Desks.demand(actor);
            var page = pages.page(actor, "year.title", "money");
            var money = money(year);
            return Html.page("claims/year", page, draw(page, year, money, costs(actor, money)));
        });
    }

    @GetMapping({"/money/years/{year}/months/csv", "/money/years/{year}/months/xlsx"})
    ResponseEntity<byte[]> monthsFile(Actor actor, @PathVariable String year, Spreadsheet.Kind kind) {
        return months(actor, read(year)).as("penger-" + read(year), kind);
    }

    @GetMapping({"/money/years/{year}/costs/csv", "/money/years/{year}/costs/xlsx"})
    ResponseEntity<byte[]> costsFile(Actor actor, @PathVariable String year, Spreadsheet.Kind kind) {
        return students(actor, read(year)).as("kostnad-" + read(year), kind);
    }

    private Spreadsheet months(Actor actor, Year year) {
        return use.as(actor, () -> {
            Desks.demand(actor);
            var page = pages.page(actor, "year.title", "money");
            return new Spreadsheet(
                    year.toString(),
                    heads(page, "month", "paid", "claimed", "settled"),
                    money(year).months().stream()
                            .map(it -> List.<Object>of(it.month().toString(), it.paid(), it.claimed(), it.settled()))
                            .toList());
        });
    }

    private Spreadsheet students(Actor actor, Year year) {
        return use.as(actor, () -> {
            Desks.demand(actor);
            var page = pages.page(actor, "year.title", "money");
            return new Spreadsheet(
                    year.toString(),
                    heads(page, "student", "faculty", "cost"),
                    costs(actor, money(year)).stream()
                            .map(it -> List.<Object>of(name(page, it), faculty(page, it.faculty()), it.amount()))
                            .toList());
        });
    }

    private MoneyYear money(Year year) {
        return MoneyYear.of(year, periods.posted(year.atMonth(1), year.atMonth(12)));
    }

    private List<Cost> costs(Actor actor, MoneyYear money) {
        var ids = money.costs().keySet();
        var known = dimensions.of(actor, ids);
        var students = cases.studentsOf(ids);
        var names = people.names(students.values());
        var costs = new ArrayList<Cost>();
        money.costs().forEach((id, amount) -> {
            var student = students.get(id);
            costs.add(new Cost(
                    id,
                    student == null ? "" : names.getOrDefault(student, ""),
                    known.faculties().getOrDefault(id, ""),
                    amount));
            Trail.shows(id, Shown.MONEY);
        });
        costs.sort(Comparator.comparing(Cost::amount).reversed().thenComparing(Cost::student));
        return costs;
    }

    private YearPage draw(Page page, Year year, MoneyYear money, List<Cost> costs) {
        var faculties = faculties(page, costs);
        var rows = new ArrayList<>(faculties.keySet());
        rows.sort(Comparator.comparing((YearPage.Faculty row) -> faculties.getOrDefault(row, Money.ZERO))
                .reversed());
        var amounts = rows.stream()
                .map(row -> faculties.getOrDefault(row, Money.ZERO))
                .toList();
        return new YearPage(
                page.t("year.lead", year.toString()),
                money.isEmpty(),
                "/money/years/" + year.minusYears(1),
                year.isBefore(Year.of(page.today().getYear())) ? "/money/years/" + year.plusYears(1) : null,
                List.of(
                        figure(page, money.paid(), "year.figure-paid"),
                        figure(page, money.claimed(), "year.figure-claimed"),
                        figure(page, money.settled(), "year.figure-settled")),
                YearPictures.columns(
                        money,
                        960,
                        260,
                        YearPictures.wideAxis(),
                        month -> page.monthName(month.month()).substring(0, 3),
                        amount -> whole(page, amount)),
                YearPictures.columns(
                        money,
                        340,
                        220,
                        64,
                        month -> month.month().getMonthValue() % 3 == 1
                                ? page.monthName(month.month()).substring(0, 3)
                                : "",
                        amount -> whole(page, amount)),
                page.t("year.description", money.paid(), money.claimed(), money.settled()),
                money.months().stream()
                        .filter(it -> !it.isAhead(YearMonth.from(page.today())))
                        .map(it -> new YearPage.Month(
                                page.upper(page.monthName(it.month())),
                                page.amount(it.paid()),
                                page.amount(it.claimed()),
                                page.amount(it.settled())))
                        .toList(),
                new YearPage.Month(
                        page.t("year.sum"),
                        page.amount(money.paid()),
                        page.amount(money.claimed()),
                        page.amount(money.settled())),
                YearPictures.bars(rows, amounts, 960),
                YearPictures.bars(rows, amounts, 340),
                page.list(
                        rows.stream().map(row -> row.name() + " " + row.cost()).toList()),
                rows,
                costs.stream()
                        .map(it -> new YearPage.Student(
                                name(page, it),
                                "/cases/" + it.caseId(),
                                faculty(page, it.faculty()),
                                page.amount(it.amount())))
                        .toList(),
                page.amount(money.paid()),
                "/money/years/" + year);
    }

    private static Map<YearPage.Faculty, Money> faculties(Page page, List<Cost> costs) {
        var sums = new TreeMap<String, Money>();
        var counts = new TreeMap<String, Integer>();
        for (var cost : costs) {
            sums.merge(cost.faculty(), cost.amount(), Money::plus);
            counts.merge(cost.faculty(), 1, Integer::sum);
        }
        var rows = new LinkedHashMap<YearPage.Faculty, Money>();
        sums.forEach((name, sum) -> {
            int count = counts.getOrDefault(name, 1);
            rows.put(
                    new YearPage.Faculty(
                            faculty(page, name),
                            String.valueOf(count),
                            page.amount(sum),
                            page.amount(Money.roundHalfUp(
                                    sum.kroner().divide(BigDecimal.valueOf(count), 4, RoundingMode.HALF_UP)))),
                    sum);
        });
        return rows;
    }

    private static String whole(Page page, Money amount) {
        var text = page.amount(amount);
        return text.replaceAll("[,.]00$", "");
    }

    private static List<String> heads(Page page, String... heads) {
        return Stream.of(heads).map(head -> page.t("year." + head)).toList();
    }

    private static Figure figure(Page page, Money amount, String meaning) {
        return new Figure(page.amount(amount), page.kroner(), page.t(meaning), false);
    }

    private static String name(Page page, Cost it) {
        return it.student().isEmpty() ? page.t("money.unnamed") : it.student();
    }

    private static String faculty(Page page, String name) {
        return name.isEmpty() ? page.t("accruals.no-faculty") : name;
    }

    private Year read(String text) {
        try {
            var year = Year.parse(text);
            if (Math.abs(year.getValue() - clock.today().getYear()) > 30) throw new NotFound("a year");
            return year;
        } catch (DateTimeException none) {
            throw new NotFound("a year");
        }
    }
}
