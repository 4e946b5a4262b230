package no.kneika.hours.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.kneika.access.Admissions;
import no.kneika.hours.domain.ExamForecast;
import no.kneika.hours.domain.ExamForecast.Verdict;
import no.kneika.hours.service.ExamHours;
import no.kneika.hours.service.ExamHours.View;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how many hours there will be for the exam: once as a sentence, once as a picture, once as a table. */
@Component
class ExamHoursPages {

    private final ExamHours hours;
    private final Admissions admissions;
    private final People people;

    ExamHoursPages(ExamHours hours, Admissions admissions, People people) {
        this.hours = hours;
        this.admissions = admissions;
        this.people = people;
    }

    static String href(CaseId caseId) {
        return "/cases/" + caseId + "/exam-hours";
    }

    /** The forecast in one sentence for another page, or null when there is none to give. */
    @Nullable
    String line(Page page, CaseId caseId, Actor actor) {
        return hours.of(caseId, actor).forecast().map(it -> verdict(page, it)).orElse(null);
    }

    ExamHoursPage page(Page page, Actor actor, CaseId caseId, View view, Form form) {
        boolean own = actor.capacity() == Capacity.STUDENT;
        var student = own ? "" : people.get(admissions.studentOf(caseId)).firstName();
        var forecast = view.forecast();
        var plan = forecast.map(ExamForecast::plan);
        return new ExamHoursPage(
                student,
                own ? "/my-hours" : actor.capacity() == Capacity.MENTOR ? "/hours" : "/cases/" + caseId,
                forecast.map(it -> verdict(page, it)).orElseGet(() -> page.t("exam.no-grant")),
                forecast.map(it -> advice(page, view, it)).orElse(List.of()),
                forecast.map(it -> facts(page, view, it)).orElse(List.of()),
                forecast.map(it -> picture(page, view, it)).orElse(null),
                forecast.map(it -> rows(page, view, it)).orElse(List.of()),
                "/cases/" + caseId + "/exam-plans",
                plan.map(it -> page.date(it.examOn())).orElse(""),
                plan.filter(it -> !it.kept().isZero())
                        .map(it -> page.typed(it.kept()))
                        .orElse(""),
                form);
    }

    private static String verdict(Page page, ExamForecast it) {
        var exam = page.day(it.plan().examOn());
        return page.t(
                "exam.verdict." + it.verdict(),
                it.atExam(),
                exam,
                it.plan().kept(),
                it.runsOut().map(page::day).orElse(exam));
    }

    private static List<String> advice(Page page, View view, ExamForecast it) {
        var advice = new ArrayList<String>();
        if (!view.planned())
            advice.add(page.t("exam.stands-in", page.day(it.plan().examOn())));
        if (!it.covered())
            advice.add(page.t(
                    "exam.not-covered",
                    page.day(view.usage().period().orElseThrow().to())));
        if (it.verdict() == Verdict.RUNS_OUT || it.verdict() == Verdict.SHORT)
            it.toKeep()
                    .ifPresent(week -> advice.add(
                            it.plan().kept().isZero()
                                    ? page.t("exam.last", week)
                                    : page.t("exam.keep", week, it.plan().kept())));
        return advice;
    }

    private static List<Fact> facts(Page page, View view, ExamForecast it) {
        var usage = view.usage();
        return List.of(
                new Fact(
                        page.t("exam.fact.left"),
                        page.minutes(usage.left()),
                        page.t("exam.fact.left-note", usage.granted())),
                new Fact(page.t("exam.fact.pace"), page.t("exam.a-week", it.perWeek()), page.t("exam.fact.pace-note")),
                new Fact(page.t("exam.fact.kept"), page.minutes(it.plan().kept())),
                new Fact(
                        page.t("exam.fact.at-exam"),
                        page.minutes(it.atExam()),
                        page.day(it.plan().examOn())));
    }

    private static ExamPicture picture(Page page, View view, ExamForecast it) {
        var usage = view.usage();
        return ExamPicture.of(
                page.today(),
                usage.period().orElseThrow(),
                usage.granted(),
                view.worked(),
                it,
                List.of(
                        page.t(
                                "exam.picture",
                                usage.granted(),
                                usage.left(),
                                it.atExam(),
                                page.day(it.plan().examOn())),
                        page.minutes(usage.granted()),
                        page.shortDate(usage.period().orElseThrow().from()),
                        page.shortDate(last(it, usage.period().orElseThrow())),
                        page.shortDate(page.today()),
                        page.shortDate(it.plan().examOn())));
    }

    private static LocalDate last(ExamForecast it, Period period) {
        return it.plan().examOn().isAfter(period.to()) ? it.plan().examOn() : period.to();
    }

    /** The weeks that were and, at the pace, those until the exam. */
    private static List<ExamHoursPage.Row> rows(Page page, View view, ExamForecast it) {
        var rows = new ArrayList<ExamHoursPage.Row>();
        var usage = view.usage();
        var left = usage.granted();
        var current = Week.of(page.today());
        var first = Week.of(usage.period().orElseThrow().from());
        for (var week = first; !week.isAfter(current); week = week.plus(1)) {
            var worked = worked(view, week);
            left = left.minusDownToZero(worked);
            rows.add(new ExamHoursPage.Row(name(page, week), page.clock(worked), page.clock(left), false));
        }
        var exam = it.plan().examOn();
        for (var week = current.plus(1);
                it.verdict() != Verdict.OVER && !week.monday().isAfter(exam);
                week = week.plus(1)) {
            var day = week.sunday().isBefore(exam) ? week.sunday() : exam;
            rows.add(new ExamHoursPage.Row(name(page, week), "", page.clock(it.leftOn(page.today(), day)), true));
        }
        return rows;
    }

    private static String name(Page page, Week week) {
        return page.t(
                "exam.week", String.valueOf(week.number()), page.shortPeriod(new Period(week.monday(), week.sunday())));
    }

    private static Minutes worked(View view, Week week) {
        return Minutes.sum(view.worked().stream()
                .filter(e -> !e.day().isBefore(week.monday()) && !e.day().isAfter(week.sunday()))
                .map(e -> e.minutes())
                .toList());
    }
}
