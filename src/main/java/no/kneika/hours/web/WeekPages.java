package no.kneika.hours.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kneika.hours.domain.Absence;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.hours.domain.FixedMeeting;
import no.kneika.hours.domain.Occasion;
import no.kneika.hours.domain.Occasion.Standing;
import no.kneika.hours.service.MeetingPlan;
import no.kneika.hours.service.MentorDesk;
import no.kneika.hours.service.StudentAbsences;
import no.kneika.hours.service.StudentNames;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a mentor's week. */
@Component
class WeekPages {

    /** A plan is looked at some weeks ahead, not a year. */
    private static final int WEEKS_AHEAD = 8;

    private final Use use;
    private final Pages pages;
    private final MentorDesk desk;
    private final MeetingPlan plan;
    private final StudentAbsences absences;
    private final StudentNames students;

    WeekPages(
            Use use, Pages pages, MentorDesk desk, MeetingPlan plan, StudentAbsences absences, StudentNames students) {
        this.use = use;
        this.pages = pages;
        this.desk = desk;
        this.plan = plan;
        this.absences = absences;
        this.students = students;
    }

    /** The week a form was sent from; this week when it does not say. */
    Week from(Form form) {
        var back = form.value("back");
        return back.startsWith("/hours/weeks/")
                ? Route.week(back.substring("/hours/weeks/".length()))
                : Week.of(desk.today());
    }

    Html refused(Actor actor, Week week, List<Reason> reasons) {
        return draw(actor, week, Form.empty().refused(Route.whole(reasons)));
    }

    /** A long day is asked about where the tap was. */
    Html asked(Actor actor, Week week, List<Reason> reasons, String action) {
        boolean asks = reasons.size() == 1 && "sure".equals(reasons.getFirst().field());
        var form = Form.empty().refused(asks ? reasons : Route.whole(reasons));
        return draw(actor, week, form, asks ? action : null);
    }

    Html draw(Actor actor, Week week, Form form) {
        return draw(actor, week, form, null);
    }

    private Html draw(Actor actor, Week week, Form form, @Nullable String asked) {
        return use.as(actor, () -> {
            var words = pages.page(actor, "hours.title", "hours");
            var days = words.shortPeriod(new Period(week.monday(), week.sunday()));
            var title = words.t("week.title", String.valueOf(week.number()), days);
            var page = pages.page(actor, title, "hours");
            return Html.page("hours/week", page, page(page, actor, week, form, asked));
        });
    }

    private WeekPage page(Page page, Actor actor, Week week, Form form, @Nullable String asked) {
        var facts = plan.written(week.monday(), week.sunday(), actor);
        var occasions = plan.between(week.monday(), week.sunday(), actor);
        var choices = desk.choices(actor.person());
        var names = new HashMap<CaseId, String>();
        facts.forEach(f -> names.computeIfAbsent(f.entry().caseId(), students::firstName));
        occasions.forEach(o -> names.computeIfAbsent(o.meeting().caseId(), students::firstName));
        choices.forEach(c -> names.computeIfAbsent(c.assignment().caseId(), students::firstName));
        names.forEach((caseId, name) -> {
            if (!name.isEmpty()) Trail.shows(caseId, Shown.HOURS);
        });
        var counting = facts.stream().filter(f -> !f.reversed()).toList();
        var draws = new WeekDays(page, names, week.href(), desk.noShowPaid(actor));
        var once = absences.mine(week.monday(), week.sunday(), actor).stream()
                .filter(a -> a.meeting().isEmpty())
                .toList();
        var current = Week.of(page.today());
        var sure = form.error("sure").map(page::why).orElse(null);
        return new WeekPage(
                counting.isEmpty()
                        ? page.t("week.nothing")
                        : page.t("week.sum", desk.sum(facts), desk.beforeTax(facts)),
                week.plus(-1).href(),
                week.plus(1).isAfter(current.plus(WEEKS_AHEAD))
                        ? null
                        : week.plus(1).href(),
                week.equals(current) ? null : current.href(),
                days(week, draws, counting, occasions, once),
                perStudent(page, counting, names),
                plan.running(actor.person()).stream()
                        .map(m -> fixed(page, m, names))
                        .toList(),
                choices.stream()
                        .filter(c ->
                                !names.getOrDefault(c.assignment().caseId(), "").isEmpty())
                        .map(c -> who(c, names, form, choices))
                        .toList(),
                Arrays.stream(DayOfWeek.values())
                        .map(d -> new Option(d.name(), page.t("week.every." + d)))
                        .toList(),
                form.isRefused() && form.values().containsKey("weekday"),
                week.href(),
                sure == null || asked == null ? null : new WeekPage.Ask(sure, asked),
                form);
    }

    private List<WeekPage.Day> days(
            Week week, WeekDays draws, List<EntryFacts> counting, List<Occasion> occasions, List<Absence> once) {
        var days = new ArrayList<WeekPage.Day>();
        for (var day = week.monday(); !day.isAfter(week.sunday()); day = day.plusDays(1)) {
            var on = day;
            days.add(draws.day(
                    on,
                    desk.isHoliday(on),
                    counting.stream().filter(f -> f.entry().day().equals(on)).toList(),
                    occasions.stream()
                            .filter(o -> o.day().equals(on) && o.standing() != Standing.WRITTEN)
                            .toList(),
                    once.stream().filter(a -> a.day().equals(on)).toList()));
        }
        return days;
    }

    private static List<String> perStudent(Page page, List<EntryFacts> counting, Map<CaseId, String> names) {
        var sums = new HashMap<CaseId, Minutes>();
        counting.forEach(f -> sums.merge(f.entry().caseId(), f.entry().minutes(), Minutes::plus));
        if (sums.size() < 2) return List.of();
        return sums.entrySet().stream()
                .map(e -> page.t("week.student", names.getOrDefault(e.getKey(), ""), e.getValue()))
                .sorted()
                .toList();
    }

    private static WeekPage.Fixed fixed(Page page, FixedMeeting meeting, Map<CaseId, String> names) {
        return new WeekPage.Fixed(
                page.t(
                        meeting.inExams() ? "week.fixed-exams" : "week.fixed-one",
                        page.t("week.every." + meeting.weekday()),
                        page.time(meeting.starts()),
                        page.time(meeting.ends()),
                        names.getOrDefault(meeting.caseId(), "")),
                "/fixed-meetings/" + meeting.id() + "/end");
    }

    private static HoursPage.Pick who(
            MentorDesk.Choice choice, Map<CaseId, String> names, Form form, List<MentorDesk.Choice> all) {
        var id = choice.assignment().id().toString();
        var name = names.getOrDefault(choice.assignment().caseId(), "");
        boolean chosen = form.value("assignment").isEmpty()
                ? all.getFirst() == choice
                : form.value("assignment").equals(id);
        return new HoursPage.Pick(id, name, null, name, chosen);
    }
}
