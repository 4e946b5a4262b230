package no.kneika.funding.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.cases.Cases;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.funding.MonthsElsewhere;
import no.kneika.funding.NavClocks;
import no.kneika.funding.NavUse;
import no.kneika.funding.PlanAfterMonths;
import no.kneika.funding.Tapering;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws NAV's months, and what can be said about them. */
@Component
class ClockDrawing {

    private final NavClocks clocks;
    private final Funding funding;
    private final Cases cases;
    private final People people;
    private final Sharing sharing;

    ClockDrawing(NavClocks clocks, Funding funding, Cases cases, People people, Sharing sharing) {
        this.clocks = clocks;
        this.funding = funding;
        this.cases = cases;
        this.people = people;
        this.sharing = sharing;
    }

    ClockPage of(Page page, Actor actor, CaseId id, Form form) {
        var student = people.get(cases.find(id).student());
        Trail.shows(id, Shown.MONEY);
        var use = clocks.use(actor, id, page.today());
        var isStudent = actor.capacity() == Capacity.STUDENT;
        var says = isStudent || actor.capacity() == Capacity.COORDINATOR;
        // An approver does not read the student's words (rules.md 7): only what the consent has let in is seen.
        var consents = says && sharing.hasConsented(id, Purpose.NAV_MONTHS);
        return new ClockPage(
                id.toString(),
                isStudent ? "" : student.name(),
                verdict(page, use, isStudent),
                facts(page, use),
                use,
                page.t("clock.picture"),
                page.t(
                        "clock.picture.said",
                        use.clock().months(),
                        use.clock().days(),
                        use.clock().limit()),
                rows(page, use),
                notes(page, use),
                says
                        ? page.t(
                                (consents ? "clock.consents" : "clock.no-consent") + (isStudent ? ".you" : ""),
                                student.firstName())
                        : "",
                isStudent,
                told(page, use, says),
                says && consents ? new ClockPage.Tell(sources(page, isStudent)) : null,
                after(page, id, use, says, isStudent),
                actor.capacity() == Capacity.APPROVER ? null : next(page, id, isStudent),
                actor.capacity() == Capacity.APPROVER ? allow(page, id, use) : null,
                form);
    }

    private static String verdict(Page page, NavUse use, boolean isStudent) {
        var it = use.clock();
        if (it.lastDay().isEmpty()) return page.t("clock.verdict.none", it.limit());
        var last = it.lastDay().get();
        if (last.isBefore(page.today())) return page.t("clock.verdict.used", it.limit(), last);
        return page.t(it.warns(page.today()) ? "clock.verdict.soon" : "clock.verdict.left", last)
                + (it.warns(page.today()) && isStudent ? " " + page.t("clock.verdict.talk") : "");
    }

    private static List<Fact> facts(Page page, NavUse use) {
        var it = use.clock();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(page.t("grant.clock-used"), page.t("grant.clock-of", it.months(), it.days(), it.limit())));
        it.lastDay().ifPresent(last -> facts.add(new Fact(page.t("grant.clock-last"), page.date(last))));
        it.warnFrom().ifPresent(from -> facts.add(new Fact(page.t("clock.warn-from"), page.date(from))));
        return facts;
    }

    private static List<ClockPage.Row> rows(Page page, NavUse use) {
        var rows = new ArrayList<ClockPage.Row>();
        for (var it : use.intervals())
            rows.add(new ClockPage.Row(
                    page.period(it.days()),
                    page.number(it.months()),
                    page.number(it.spareDays()),
                    page.list(it.where()),
                    false));
        use.elsewhere().stream()
                .filter(it -> it.days().isEmpty())
                .forEach(it -> rows.add(new ClockPage.Row(
                        page.t("clock.undated"), page.number(it.months()), page.number(0), it.place(), false)));
        if (!rows.isEmpty())
            rows.add(new ClockPage.Row(
                    page.t("clock.sum"),
                    page.number(use.clock().months()),
                    page.number(use.clock().days()),
                    page.t("clock.sum-of", use.clock().limit()),
                    true));
        return rows;
    }

    private static List<String> notes(Page page, NavUse use) {
        var notes = new ArrayList<String>();
        if (use.overlapDays() > 0) notes.add(page.t("clock.overlap", use.overlapDays()));
        if (use.extra() > 0) notes.add(page.t("clock.extra", use.extra()));
        return notes;
    }

    private static List<ClockPage.Told> told(Page page, NavUse use, boolean says) {
        return use.elsewhere().stream()
                .map(it -> new ClockPage.Told(
                        it.days().map(page::period).orElseGet(() -> page.t("clock.months", it.months())) + ", "
                                + it.place(),
                        page.t("clock.source." + it.source()),
                        says
                                ? it.id()
                                        .map(id -> "/months-elsewhere/" + id + "/withdrawals")
                                        .orElse(null)
                                : null))
                .toList();
    }

    private static List<Option> sources(Page page, boolean isStudent) {
        return Stream.of(MonthsElsewhere.Source.values())
                .filter(MonthsElsewhere.Source::isTold)
                .filter(it -> !isStudent || it == MonthsElsewhere.Source.STUDENT)
                .map(it -> new Option(it.name(), page.t("clock.source." + it + (isStudent ? ".you" : ""))))
                .toList();
    }

    private ClockPage.After after(Page page, CaseId id, NavUse use, boolean says, boolean isStudent) {
        var lead = use.clock()
                .lastDay()
                .map(last -> page.t("clock.after.lead", page.date(last.plusDays(1))))
                .orElseGet(() -> page.t("clock.after.none"));
        return new ClockPage.After(
                lead,
                clocks.plans(id).stream().map(it -> said(page, it)).toList(),
                says
                        ? Stream.of(PlanAfterMonths.Plan.values())
                                .map(it ->
                                        new Option(it.name(), page.t("clock.plan." + it + (isStudent ? ".you" : ""))))
                                .toList()
                        : List.of());
    }

    private static String said(Page page, PlanAfterMonths it) {
        return page.t(
                        it.wish() ? "clock.wish" : "clock.planned",
                        page.t("clock.plan." + it.plan()),
                        page.shortDate(it.madeOn()))
                + (it.note().isEmpty() ? "" : " " + it.note());
    }

    private ClockPage.@Nullable Next next(Page page, CaseId id, boolean isStudent) {
        var end = funding.grantsOf(id).stream()
                .map(Grant::period)
                .map(period -> period.to())
                .max(LocalDate::compareTo);
        if (end.isEmpty()) return null;
        return new ClockPage.Next(
                page.t(isStudent ? "clock.next.lead.you" : "clock.next.lead", page.date(end.get())),
                clocks.taperings(id).stream().map(it -> said(page, it)).toList(),
                Stream.of(Tapering.Answer.values())
                        .map(it -> new Option(it.name(), page.t("clock.answer." + it + (isStudent ? ".you" : ""))))
                        .toList());
    }

    private static String said(Page page, Tapering it) {
        return page.t(
                it.byStudent() ? "clock.answered.student" : "clock.answered",
                page.t("clock.answer." + it.answer())
                        + it.perWeek().map(each -> ", " + page.minutes(each)).orElse(""),
                page.shortDate(it.from()),
                page.shortDate(it.answeredOn()));
    }

    private ClockPage.Allow allow(Page page, CaseId id, NavUse use) {
        return new ClockPage.Allow(
                clocks.exceptions(id).stream()
                        .map(it -> page.t("clock.allowed", it.extra(), page.date(it.on()), it.reason()))
                        .toList(),
                use.extra());
    }
}
