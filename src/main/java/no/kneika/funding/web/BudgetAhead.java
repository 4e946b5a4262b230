package no.kneika.funding.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.cases.Cases;
import no.kneika.funding.BudgetCommitment.Granted;
import no.kneika.funding.BudgetLine;
import no.kneika.funding.WaitingList;
import no.kneika.funding.domain.Forecast;
import no.kneika.institution.WaitOrder.Urgency;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Money;
import no.kneika.ledger.Ledger;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what a line of the own budget will have cost at year end, and who waits. Inside {@code Use}. */
@Component
class BudgetAhead {

    private static final int WIDTH = 640;
    private static final int LEFT = 8;
    private static final int TOP = 26;
    private static final int BOTTOM = 150;

    private final Ledger ledger;
    private final WaitingList waiting;
    private final Cases cases;
    private final People people;

    BudgetAhead(Ledger ledger, WaitingList waiting, Cases cases, People people) {
        this.ledger = ledger;
        this.waiting = waiting;
        this.cases = cases;
        this.people = people;
    }

    /**
     * Null where the reader does not see all of the line: a part would read as the whole; and before anything is used:
     * a pace of nothing would tell that all of it will be left.
     */
    BudgetPage.@Nullable Ahead of(Page page, BudgetYear.Line it) {
        var line = it.line();
        if (it.spent().filter(spent -> !spent.isZero()).isEmpty()) return null;
        var ids =
                it.named().stream().map(each -> each.what().caseId()).distinct().toList();
        var cost = ledger.costByGrantAndMonth(ids);
        var grants = new ArrayList<Forecast.Binding>();
        var ruled = new ArrayList<Money>();
        for (var each : it.named())
            if (each.what() instanceof Granted granted)
                grants.add(new Forecast.Binding(
                        each.bound(),
                        granted.period(),
                        cost.getOrDefault(granted.grant().value(), Map.of())));
            else ruled.add(each.bound());
        var forecast = Forecast.of(grants, Money.sum(ruled), line.year(), page.today());
        if (grants.isEmpty() && ruled.isEmpty()) return null;
        return drawn(page, line, forecast);
    }

    private static BudgetPage.Ahead drawn(Page page, BudgetLine line, Forecast it) {
        var top = line.frame().max(it.atYearEnd()).max(line.bound());
        var used = it.used();
        var points = new StringBuilder(LEFT + "," + BOTTOM);
        for (int i = 0; i < Math.min(12, used.size()); i++)
            points.append(' ').append(x(i + 1)).append(',').append(y(used.get(i), top));
        int from = Math.min(12, used.size());
        var now = used.isEmpty() ? Money.ZERO : used.getLast();
        var months = new ArrayList<BudgetPage.Used>();
        for (int i = 0; i < from; i++)
            months.add(new BudgetPage.Used(
                    page.upper(page.monthName(YearMonth.of(line.year(), i + 1))), page.amount(used.get(i))));
        var left = line.frame().minus(it.atYearEnd());
        var verdict = left.isNegative()
                ? page.t("budget.forecast.over", it.atYearEnd(), left.negate())
                : page.t("budget.forecast.left", it.atYearEnd(), left);
        return new BudgetPage.Ahead(
                verdict,
                points.toString(),
                x(from) + "," + y(now, top) + " " + x(12) + "," + y(it.atYearEnd(), top),
                y(line.frame(), top),
                page.t("budget.forecast.frame", line.frame()),
                page.t("budget.forecast.title", line.name()),
                page.t("budget.forecast.spoken", now, it.atYearEnd(), line.frame()),
                List.of(
                        new BudgetPage.Mark(x(1), page.monthName(YearMonth.of(line.year(), 1)), "start"),
                        new BudgetPage.Mark(x(6), page.monthName(YearMonth.of(line.year(), 6)), "middle"),
                        new BudgetPage.Mark(x(12), page.monthName(YearMonth.of(line.year(), 12)), "end")),
                months,
                page.amount(it.atYearEnd()));
    }

    private static int x(int month) {
        return LEFT + (WIDTH - 2 * LEFT) * month / 12;
    }

    private static int y(Money at, Money top) {
        if (!top.isPositive()) return BOTTOM;
        return (int) (BOTTOM - (BOTTOM - TOP) * at.ore() / top.ore());
    }

    /** In which order, as the institution has decided it. */
    String order(Actor actor, Page page) {
        return page.t("budget.wait.order." + waiting.order(actor));
    }

    /** Everybody who waits, in order, as far as the reader may know of them. */
    List<BudgetPage.Waiting> waiting(Actor actor, Page page) {
        var all = waiting.all(actor);
        var students = cases.studentsOf(
                all.stream().map(place -> place.who().caseId()).distinct().toList());
        var names = people.names(students.values());
        var may = actor.capacity() == Capacity.COORDINATOR || actor.capacity() == Capacity.APPROVER;
        var rows = new ArrayList<BudgetPage.Waiting>();
        for (int i = 0; i < all.size(); i++) {
            var place = all.get(i);
            var it = place.who();
            Trail.shows(it.caseId(), Shown.MONEY);
            var student = students.get(it.caseId());
            rows.add(new BudgetPage.Waiting(
                    String.valueOf(i + 1),
                    student == null ? "" : names.getOrDefault(student, ""),
                    may ? "/cases/" + it.caseId() + "/own-budget-grants/new" : null,
                    page.t("own.ground." + it.ground()),
                    page.t("budget.wait.what", it.hours(), page.period(it.period())),
                    place.urgency()
                            .map(why ->
                                    page.t("budget.wait.why." + said(why, place.day(), page), page.date(place.day())))
                            .orElse(page.t("budget.wait.why.ASKED", page.date(it.askedOn()))),
                    saysWhenAsked(place.urgency()) ? "" : page.t("budget.wait.since-day", page.date(it.askedOn())),
                    may ? "/budget-waits/" + it.id() + "/ends" : null));
        }
        return rows;
    }

    private static boolean saysWhenAsked(Optional<Urgency> why) {
        return why.isEmpty() || why.get() == Urgency.FIRST_YEAR;
    }

    private static String said(Urgency why, LocalDate day, Page page) {
        return why == Urgency.FUNDING_ENDS && day.isBefore(page.today()) ? "FUNDING_ENDED" : why.name();
    }
}
