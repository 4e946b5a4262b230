package no.kneika.funding.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.kneika.cases.Cases;
import no.kneika.funding.BudgetCommitment;
import no.kneika.funding.BudgetCommitment.Granted;
import no.kneika.funding.BudgetCommitment.Ruled;
import no.kneika.funding.BudgetCommitment.What;
import no.kneika.funding.BudgetLine;
import no.kneika.funding.OwnBudget;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Draws a year of the institution's own budget. Inside {@code Use}. */
@Component
class BudgetDrawing {

    private final OwnBudget budget;
    private final Cases cases;
    private final People people;

    BudgetDrawing(OwnBudget budget, Cases cases, People people) {
        this.budget = budget;
        this.cases = cases;
        this.people = people;
    }

    BudgetPage draw(Page page, Actor actor, int year) {
        var all = budget.lines();
        var lines = all.stream().filter(line -> line.year() == year).toList();
        var commitments = budget.commitments(year);
        var names = names(commitments);
        var byLine = commitments.stream().collect(Collectors.groupingBy(BudgetCommitment::line));
        var written = String.valueOf(year);
        var opens = actor.capacity() == Capacity.APPROVER;
        return new BudgetPage(
                page.t("budget.lead", written),
                written,
                years(all, year, page.today().getYear()),
                opens ? "/budget/lines/new?year=" + written : null,
                page.t("budget.lines", written),
                page.t("budget.empty", written),
                page.t(opens ? "budget.empty-open" : "budget.empty-wait"),
                lines.stream()
                        .map(line -> line(page, line, byLine.getOrDefault(line.id(), List.of()), names))
                        .toList(),
                sum(page, lines),
                "/budget.xlsx?year=" + written,
                "/budget.csv?year=" + written);
    }

    private Map<CaseId, String> names(List<BudgetCommitment> commitments) {
        var ids = commitments.stream()
                .flatMap(each -> each.what().stream())
                .map(What::caseId)
                .distinct()
                .toList();
        var students = cases.studentsOf(ids);
        var names = people.names(students.values());
        return students.entrySet().stream()
                .filter(each -> names.containsKey(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> names.getOrDefault(each.getValue(), "")));
    }

    /** Every year there is a line for, and this one and the next, the newest first. */
    private static List<Option> years(List<BudgetLine> all, int chosen, int thisYear) {
        return IntStream.concat(all.stream().mapToInt(BudgetLine::year), IntStream.of(chosen, thisYear, thisYear + 1))
                .distinct()
                .boxed()
                .sorted(Comparator.reverseOrder())
                .map(year -> new Option(String.valueOf(year), String.valueOf(year)))
                .toList();
    }

    private static BudgetPage.Row sum(Page page, List<BudgetLine> lines) {
        return row(
                page,
                page.t("budget.sum"),
                Money.sum(lines.stream().map(BudgetLine::frame).toList()),
                Money.sum(lines.stream().map(BudgetLine::bound).toList()));
    }

    private static BudgetPage.Row row(Page page, String name, Money frame, Money bound) {
        return new BudgetPage.Row(name, page.amount(frame), page.amount(bound), page.amount(frame.minus(bound)));
    }

    private static BudgetPage.Line line(
            Page page, BudgetLine line, List<BudgetCommitment> bound, Map<CaseId, String> names) {
        var named = bound.stream()
                .filter(each ->
                        each.what().map(What::caseId).filter(names::containsKey).isPresent())
                .toList();
        named.forEach(each -> each.what().ifPresent(what -> Trail.shows(what.caseId(), Shown.MONEY)));
        var unnamed = bound.stream().filter(each -> !named.contains(each)).toList();
        return new BudgetPage.Line(
                "line-" + line.id(),
                row(page, line.name(), line.frame(), line.bound()),
                page.t("budget.spoken", line.name(), line.bound(), line.frame()),
                line.left().isNegative()
                        ? page.t("budget.over", line.left().negate(), line.frame())
                        : page.t("budget.left-of", line.left(), line.frame()),
                percent(line),
                page.t("budget.binds", bound.size()),
                named.stream()
                        .map(each -> commitment(page, each, names))
                        .sorted(Comparator.comparing(
                                BudgetPage.Commitment::student, Collator.getInstance(Locale.of("nb"))))
                        .toList(),
                unnamed.isEmpty() ? null : page.t("budget.unnamed", unnamed.size()),
                page.amount(
                        Money.sum(unnamed.stream().map(BudgetCommitment::amount).toList())));
    }

    private static BudgetPage.Commitment commitment(Page page, BudgetCommitment it, Map<CaseId, String> names) {
        var what = it.what().orElseThrow();
        var name = names.getOrDefault(what.caseId(), "");
        return switch (what) {
            case Granted granted ->
                new BudgetPage.Commitment(
                        name,
                        "/grants/" + granted.grant(),
                        page.t("budget.granted", page.period(granted.period())),
                        page.amount(it.amount()));
            case Ruled ruled ->
                new BudgetPage.Commitment(
                        name, "/rejections/" + ruled.rejection(), page.t("budget.ruled"), page.amount(it.amount()));
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
