package no.kneika.claims.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.web.ClaimFilter.Named;
import no.kneika.kernel.Money;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Draws what is not sent yet by its deadline: what is lost, and when, if nobody sends it (rules.md 5, money at risk). */
@Component
class DeadlinesDrawing {

    private static final int SOON_DAYS = 14;
    private static final int MONTHS = 6;
    private static final int HEIGHT = 140;
    private static final int STEP = 160;

    private final ListDrawing list;
    private final BusinessClock clock;

    DeadlinesDrawing(ListDrawing list, BusinessClock clock) {
        this.list = list;
        this.clock = clock;
    }

    /** Claims whose deadline means something: nothing of them is with the funder. */
    List<Named> open(Actor actor) {
        return list.named(actor).stream()
                .filter(named ->
                        !named.claim().status().isDispatched() || named.claim().status() == ClaimStatus.RETURNED)
                .sorted(Comparator.comparing((Named named) -> named.claim().deadline())
                        .thenComparing(Named::student))
                .toList();
    }

    DeadlinesPage draw(Page page, Actor actor) {
        var open = open(actor);
        var today = clock.today();
        var late = open.stream()
                .filter(named -> named.claim().deadline().isBefore(today))
                .toList();
        var ahead = open.stream()
                .filter(named -> !named.claim().deadline().isBefore(today))
                .toList();
        var soon = ahead.stream()
                .filter(named -> !named.claim().deadline().isAfter(today.plusDays(SOON_DAYS)))
                .toList();
        var byMonth = new TreeMap<YearMonth, List<Named>>();
        ahead.forEach(
                named -> byMonth.computeIfAbsent(YearMonth.from(named.claim().deadline()), any -> new ArrayList<>())
                        .add(named));
        var months = new ArrayList<DeadlinesPage.Month>();
        byMonth.forEach((month, some) -> months.add(new DeadlinesPage.Month(
                page.upper(page.month(month)),
                page.money(sum(some)),
                some.stream().map(named -> row(page, named)).toList())));
        return new DeadlinesPage(
                page.t("deadlines.lead", ahead.size()),
                List.of(
                        new Figure(page.amount(sum(open)), page.kroner(), page.t("deadlines.figure-all"), false),
                        new Figure(
                                page.amount(sum(soon)),
                                page.kroner(),
                                page.t("deadlines.figure-soon", SOON_DAYS),
                                sum(soon).isPositive()),
                        new Figure(
                                page.amount(sum(late)),
                                page.kroner(),
                                page.t("deadlines.figure-late", late.size()),
                                sum(late).isPositive())),
                bars(page, byMonth),
                description(page, byMonth),
                months,
                late.stream().map(named -> row(page, named)).toList(),
                "/claims/deadlines.csv",
                "/claims/deadlines.xlsx");
    }

    private List<DeadlinesPage.Bar> bars(Page page, TreeMap<YearMonth, List<Named>> byMonth) {
        var first = YearMonth.from(clock.today());
        long most = 1;
        for (int i = 0; i < MONTHS; i++)
            most = Math.max(
                    most,
                    sum(byMonth.getOrDefault(first.plusMonths(i), List.of())).ore());
        var bars = new ArrayList<DeadlinesPage.Bar>();
        for (int i = 0; i < MONTHS; i++) {
            var month = first.plusMonths(i);
            var some = byMonth.getOrDefault(month, List.of());
            var sum = sum(some);
            int height = sum.isPositive() ? (int) Math.max(4, sum.ore() * HEIGHT / most) : 0;
            bars.add(new DeadlinesPage.Bar(
                    page.monthName(month).substring(0, 3),
                    page.amount(sum),
                    20 + i * STEP,
                    30 + HEIGHT - height,
                    height,
                    some.stream()
                            .anyMatch(named -> !named.claim()
                                    .deadline()
                                    .isAfter(clock.today().plusDays(SOON_DAYS)))));
        }
        return bars;
    }

    private static String description(Page page, TreeMap<YearMonth, List<Named>> byMonth) {
        var parts = new ArrayList<String>();
        byMonth.forEach(
                (month, some) -> parts.add(page.t("deadlines.in-month", page.month(month), sum(some), some.size())));
        return parts.isEmpty() ? page.t("deadlines.none") : page.list(parts) + ".";
    }

    private DeadlinesPage.Row row(Page page, Named named) {
        var claim = named.claim();
        return new DeadlinesPage.Row(
                page.shortDate(claim.deadline()),
                page.inDays(claim.deadline()),
                !claim.deadline().isAfter(clock.today().plusDays(SOON_DAYS)),
                named.student().isEmpty() ? claim.payer() : named.student(),
                claim.id().map(id -> "/claims/" + id).orElse("/grants/" + claim.grant() + "/claim"),
                claim.payer(),
                page.t("claim.status." + claim.status()),
                SentDrawing.color(claim.status()),
                page.money(claim.amount()));
    }

    private static Money sum(List<Named> some) {
        return Money.sum(some.stream().map(named -> named.claim().amount()).toList());
    }
}
