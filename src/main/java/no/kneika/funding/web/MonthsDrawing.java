package no.kneika.funding.web;

import java.text.Collator;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.kneika.cases.Cases;
import no.kneika.cases.SupportCase;
import no.kneika.funding.SubsidyPeriod;
import no.kneika.funding.SubsidyPeriods;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Spreadsheet;
import org.springframework.stereotype.Component;

/** Draws a year of every agreement with NAV, as a page and as a sheet. Inside {@code Use}. */
@Component
class MonthsDrawing {

    private final SubsidyPeriods periods;
    private final Cases cases;
    private final People people;

    MonthsDrawing(SubsidyPeriods periods, Cases cases, People people) {
        this.periods = periods;
        this.cases = cases;
        this.people = people;
    }

    MonthsPage of(Actor actor, Page page, int year, Form form) {
        var all = all();
        var of = all.stream().filter(it -> it.month().getYear() == year).toList();
        var byMonth =
                of.stream().collect(Collectors.groupingBy(SubsidyPeriod::month, TreeMap::new, Collectors.toList()));
        var written = String.valueOf(year);
        return new MonthsPage(
                page.t(of.isEmpty() ? "agreements.none" : "agreements.lead", written),
                brought(page),
                written,
                IntStream.concat(
                                all.stream().mapToInt(it -> it.month().getYear()),
                                IntStream.of(year, page.today().getYear()))
                        .distinct()
                        .boxed()
                        .sorted(Comparator.reverseOrder())
                        .map(each -> new Option(String.valueOf(each), String.valueOf(each)))
                        .toList(),
                figures(page, of),
                page.t("agreements.months", written),
                byMonth.entrySet().stream()
                        .map(each -> row(page, page.upper(page.monthName(each.getKey())), each.getValue()))
                        .toList(),
                row(page, page.t("agreements.sum"), of),
                pairs(page, of),
                actor.capacity() == Capacity.COORDINATOR || actor.capacity() == Capacity.FINANCE,
                "/agreements.xlsx?year=" + written,
                form);
    }

    private static String brought(Page page) {
        var fresh = page.query("fresh");
        var known = page.query("known");
        return fresh.matches("\\d{1,5}") && known.matches("\\d{1,5}")
                ? page.t("agreements.brought", Integer.parseInt(fresh), Integer.parseInt(known))
                : "";
    }

    private List<SubsidyPeriod> all() {
        return periods.of(cases.all().stream().map(SupportCase::id).toList());
    }

    private static List<Figure> figures(Page page, List<SubsidyPeriod> of) {
        if (of.isEmpty()) return List.of();
        var paid = sum(of, it -> it.paid().orElse(Money.ZERO));
        var ahead = sum(of, it -> it.paid().isPresent() ? Money.ZERO : it.pays());
        var own = sum(of, SubsidyPeriod::own);
        return List.of(
                new Figure(page.amount(paid), page.kroner(), page.t("agreements.paid"), false),
                new Figure(page.amount(ahead), page.kroner(), page.t("agreements.ahead"), false),
                new Figure(page.amount(own), page.kroner(), page.t("agreements.own"), own.isPositive()),
                new Figure(
                        page.amount(sum(of, SubsidyPeriod::above)), page.kroner(), page.t("agreements.above"), false));
    }

    private static Money sum(List<SubsidyPeriod> of, Function<SubsidyPeriod, Money> what) {
        return Money.sum(of.stream().map(what).toList());
    }

    private static MonthsPage.Row row(Page page, String name, List<SubsidyPeriod> of) {
        return new MonthsPage.Row(
                name,
                page.amount(sum(of, SubsidyPeriod::expected)),
                amount(page, sum(of, it -> it.paid().orElse(Money.ZERO))),
                amount(page, sum(of, SubsidyPeriod::cost)),
                amount(page, sum(of, SubsidyPeriod::own)),
                amount(page, sum(of, SubsidyPeriod::above)));
    }

    /** Nothing is a dash: a row of noughts hides the months that have something. */
    private static String amount(Page page, Money sum) {
        return sum.isZero() ? "–" : page.amount(sum);
    }

    private List<MonthsPage.Pair> pairs(Page page, List<SubsidyPeriod> of) {
        var students = cases.studentsOf(
                of.stream().map(SubsidyPeriod::caseId).distinct().toList());
        var names = people.names(students.values());
        var mentors =
                people.names(of.stream().map(SubsidyPeriod::mentor).distinct().toList());
        return of.stream().collect(Collectors.groupingBy(SubsidyPeriod::agreement)).values().stream()
                .map(months -> pair(page, months, student(months.getFirst().caseId(), students, names), mentors))
                .sorted(Comparator.comparing(MonthsPage.Pair::name, Collator.getInstance(Locale.of("nb"))))
                .toList();
    }

    private static String student(CaseId id, Map<CaseId, PersonId> students, Map<PersonId, String> names) {
        var student = students.get(id);
        return student == null ? "" : names.getOrDefault(student, "");
    }

    private static MonthsPage.Pair pair(
            Page page, List<SubsidyPeriod> months, String student, Map<PersonId, String> mentors) {
        var first = months.getFirst();
        Trail.shows(first.caseId(), Shown.MONEY);
        return new MonthsPage.Pair(
                student,
                "/agreements/" + first.agreement(),
                page.t("agreements.with", mentors.getOrDefault(first.mentor(), "")),
                months.stream().map(it -> month(page, it)).toList());
    }

    private static MonthsPage.Month month(Page page, SubsidyPeriod it) {
        var state = state(it, YearMonth.from(page.today()));
        return new MonthsPage.Month(
                page.monthName(it.month()),
                "/agreements/" + it.agreement() + "/months/" + it.month(),
                page.amount(it.pays()),
                page.t("agreements.state." + state),
                switch (state) {
                    case "paid" -> "success";
                    case "differs" -> "warning";
                    case "decided" -> "info";
                    default -> "neutral";
                });
    }

    private static String state(SubsidyPeriod it, YearMonth now) {
        if (it.paid().isPresent()) return it.isExplained() ? "paid" : "differs";
        if (it.decided().isPresent()) return "decided";
        return it.month().isBefore(now) ? "waits" : "ahead";
    }

    Spreadsheet sheet(Page page, int year) {
        var of = all().stream().filter(it -> it.month().getYear() == year).toList();
        var mentors =
                people.names(of.stream().map(SubsidyPeriod::mentor).distinct().toList());
        var students = cases.studentsOf(
                of.stream().map(SubsidyPeriod::caseId).distinct().toList());
        var names = people.names(students.values());
        var heads = List.of(
                page.t("agreements.head.student"),
                page.t("agreement.mentor"),
                page.t("agreement.months.when"),
                page.t("agreement.month.agreed"),
                page.t("agreement.month.worked"),
                page.t("agreement.month.expected"),
                page.t("agreement.month.paid-sum"),
                page.t("agreement.month.cost"),
                page.t("agreement.month.own"),
                page.t("agreement.month.above"));
        var rows = of.stream()
                .map(it -> {
                    Trail.shows(it.caseId(), Shown.MONEY);
                    Object paid = it.paid().isPresent() ? it.paid().get() : "";
                    return List.<Object>of(
                            student(it.caseId(), students, names),
                            mentors.getOrDefault(it.mentor(), ""),
                            it.month().toString(),
                            it.agreed(),
                            it.worked(),
                            it.expected(),
                            paid,
                            it.cost(),
                            it.own(),
                            it.above());
                })
                .toList();
        return new Spreadsheet(page.t("agreements.title"), heads, rows);
    }
}
