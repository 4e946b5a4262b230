package no.kneika.funding.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.kneika.funding.BudgetCommitment.Granted;
import no.kneika.funding.BudgetCommitment.Ruled;
import no.kneika.funding.BudgetLine;
import no.kneika.funding.OwnBudget;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Money;
import no.kneika.platform.Actor;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Spreadsheet;
import org.springframework.stereotype.Component;

/** Draws a year of the institution's own budget, as a page and as a sheet. Inside {@code Use}. */
@Component
class BudgetDrawing {

    private final OwnBudget budget;
    private final BudgetYear years;
    private final BudgetAhead ahead;
    private final Institutions institutions;

    BudgetDrawing(OwnBudget budget, BudgetYear years, BudgetAhead ahead, Institutions institutions) {
        this.budget = budget;
        this.years = years;
        this.ahead = ahead;
        this.institutions = institutions;
    }

    BudgetPage draw(Page page, Actor actor, int year) {
        var lines = years.of(year);
        var written = String.valueOf(year);
        var opens = actor.capacity() == Capacity.APPROVER;
        return new BudgetPage(
                page.t("budget.lead", written),
                written,
                chips(budget.lines(), year, page.today().getYear()),
                opens ? "/budget/lines/new?year=" + written : null,
                page.t("budget.lines", written),
                page.t("budget.empty", written),
                page.t(opens ? "budget.empty-open" : "budget.empty-wait"),
                lines.stream().map(line -> line(page, actor, line)).toList(),
                sum(page, lines),
                ahead.order(actor, page),
                ahead.waiting(actor, page),
                page.t(lines.stream().allMatch(line -> line.spent().isPresent()) ? "budget.note" : "budget.note-part"),
                "/budget.xlsx?year=" + written,
                "/budget.csv?year=" + written);
    }

    Spreadsheet sheet(Page page, int year) {
        var heads = List.of(
                page.t("budget.year"),
                page.t("budget.line"),
                page.t("budget.frame"),
                page.t("budget.bound"),
                page.t("budget.spent"),
                page.t("budget.left"));
        var rows = years.of(year).stream()
                .map(each -> {
                    var line = each.line();
                    Object spent = each.spent().isPresent() ? each.spent().get() : "";
                    return List.<Object>of(line.year(), line.name(), line.frame(), line.bound(), spent, line.left());
                })
                .toList();
        return new Spreadsheet(page.t("budget.title"), heads, rows);
    }

    /** Every year there is a line for, and this one and the next, the newest first. */
    private static List<Option> chips(List<BudgetLine> all, int chosen, int thisYear) {
        return IntStream.concat(all.stream().mapToInt(BudgetLine::year), IntStream.of(chosen, thisYear, thisYear + 1))
                .distinct()
                .boxed()
                .sorted(Comparator.reverseOrder())
                .map(year -> new Option(String.valueOf(year), String.valueOf(year)))
                .toList();
    }

    private static BudgetPage.Row sum(Page page, List<BudgetYear.Line> lines) {
        var frames = new ArrayList<Money>();
        var bound = new ArrayList<Money>();
        Optional<Money> spent = Optional.of(Money.ZERO);
        for (var each : lines) {
            frames.add(each.line().frame());
            bound.add(each.line().bound());
            spent = spent.flatMap(sum -> each.spent().map(sum::plus));
        }
        return row(page, page.t("budget.sum"), Money.sum(frames), Money.sum(bound), spent);
    }

    private static BudgetPage.Row row(Page page, String name, Money frame, Money bound, Optional<Money> spent) {
        return new BudgetPage.Row(
                name, page.amount(frame), page.amount(bound), amount(page, spent), page.amount(frame.minus(bound)));
    }

    private static String amount(Page page, Optional<Money> known) {
        return known.map(page::amount).orElse("–");
    }

    /** The faculties there are programmes of, by name. */
    List<Option> faculties(Actor actor) {
        return institutions.programmes(actor.institution()).stream()
                .map(it -> new Option(it.faculty().toString(), it.facultyName()))
                .distinct()
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private BudgetPage.Line line(Page page, Actor actor, BudgetYear.Line it) {
        var line = it.line();
        it.named().forEach(each -> Trail.shows(each.what().caseId(), Shown.MONEY));
        return new BudgetPage.Line(
                "line-" + line.id(),
                row(page, line.name(), line.frame(), line.bound(), it.spent()),
                page.t("budget.spoken", line.name(), line.bound(), line.frame()),
                line.left().isNegative()
                        ? page.t("budget.over", line.left().negate(), line.frame())
                        : page.t("budget.left-of", line.left(), line.frame()),
                percent(line),
                page.t("budget.binds", it.named().size() + it.unnamed().size()),
                it.named().stream().map(each -> commitment(page, each)).toList(),
                it.unnamed().isEmpty()
                        ? null
                        : page.t("budget.unnamed", it.unnamed().size()),
                page.amount(Money.sum(it.unnamed())),
                line.faculty()
                        .map(id -> faculties(actor).stream()
                                .filter(each -> each.value().equals(id.toString()))
                                .map(Option::label)
                                .findFirst()
                                .orElse(""))
                        .orElse(null),
                ahead.of(page, it));
    }

    private static BudgetPage.Commitment commitment(Page page, BudgetYear.Named it) {
        var bound = page.amount(it.bound());
        var spent = amount(page, it.spent());
        return switch (it.what()) {
            case Granted granted ->
                new BudgetPage.Commitment(
                        it.student(),
                        "/grants/" + granted.grant(),
                        page.t("budget.granted", page.period(granted.period())),
                        bound,
                        spent);
            case Ruled ruled ->
                new BudgetPage.Commitment(
                        it.student(), "/rejections/" + ruled.rejection(), page.t("budget.ruled"), bound, spent);
        };
    }

    /** In tenths of a percent, whole numbers all the way; a line that was passed is full. */
    private static String percent(BudgetLine line) {
        long tenths = line.frame().isPositive()
                ? Math.min(1000, line.bound().ore() * 1000 / line.frame().ore())
                : 1000;
        return tenths / 10 + "." + tenths % 10 + "%";
    }
}
