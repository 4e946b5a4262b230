package no.kneika.hours.web;

import java.time.YearMonth;
import java.util.List;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.hours.domain.SheetRules.Line;
import no.kneika.hours.domain.SheetRules.Sheet;
import no.kneika.hours.service.MentorDesk;
import no.kneika.hours.service.StudentNames;
import no.kneika.hours.service.Timesheets;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Minutes;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.Mentors;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A mentor's own month, and its submission. */
@Controller
class MonthController {

    private final Use use;
    private final Pages pages;
    private final MentorDesk desk;
    private final Timesheets sheets;
    private final Mentors mentors;
    private final StudentNames students;

    MonthController(Use use, Pages pages, MentorDesk desk, Timesheets sheets, Mentors mentors, StudentNames students) {
        this.use = use;
        this.pages = pages;
        this.desk = desk;
        this.sheets = sheets;
        this.mentors = mentors;
        this.students = students;
    }

    @GetMapping("/hours/months/{month}")
    View month(Actor actor, @PathVariable String month) {
        Route.only(actor, Capacity.MENTOR);
        return draw(actor, Route.month(month), Form.empty());
    }

    @PostMapping("/assignments/{id}/months/{month}/submission")
    View submit(Actor actor, @PathVariable String id, @PathVariable String month, CommandKey key) {
        Route.only(actor, Capacity.MENTOR);
        var assignment = Route.assignment(id);
        var which = Route.month(month);
        var answer = use.command(
                actor,
                key,
                "submit-month",
                () -> sheets.submit(assignment, which, actor)
                        .map(sheet -> new Done("/hours/months/" + which, "month-submitted")));
        return Reply.to(answer, reasons -> draw(actor, which, Form.empty().refused(Route.whole(reasons))));
    }

    private Html draw(Actor actor, YearMonth month, Form form) {
        return use.as(actor, () -> {
            var title = pages.page(actor, "hours.title", "hours");
            var page = pages.page(actor, title.upper(title.month(month)), "hours");
            return Html.page("hours/month", page, page(page, actor, month, form));
        });
    }

    private MonthPage page(Page page, Actor actor, YearMonth month, Form form) {
        var facts = desk.month(actor.person(), month);
        var parts = mentors.ofMentor(actor.person()).stream()
                .filter(a -> facts.stream().anyMatch(f -> f.entry().assignment().equals(a.id())))
                .map(a -> part(page, a, sheets.sheet(a, month, actor)))
                .toList();
        var next = month.plusMonths(1);
        return new MonthPage(
                page.t("hours.month-sum-short", desk.sum(facts), desk.beforeTax(facts)),
                "/hours/months/" + month.minusMonths(1),
                next.isAfter(YearMonth.from(page.today())) ? null : "/hours/months/" + next,
                parts,
                "/hours/months/" + month,
                form);
    }

    private MonthPage.Part part(Page page, Assignment assignment, Sheet sheet) {
        Trail.shows(assignment.caseId(), Shown.HOURS);
        var counting = sheet.lines().stream()
                .filter(l -> l.standing() != EntryStanding.REVERSED)
                .toList();
        var name = students.firstName(assignment.caseId());
        var sum = Minutes.sum(
                counting.stream().map(l -> l.facts().entry().minutes()).toList());
        var canSubmit = !sheet.submitted() && !counting.isEmpty();
        return new MonthPage.Part(
                name,
                page.minutes(sum),
                page.t(
                        "hours.sheet-state." + state(sheet, counting),
                        Says.day(page, sheet.month().atEndOfMonth())),
                canSubmit ? "/assignments/" + assignment.id() + "/months/" + sheet.month() + "/submission" : null,
                page.t("hours.submit", page.monthName(sheet.month()), sum),
                sheet.lines().stream().map(l -> line(page, l)).toList());
    }

    private static String state(Sheet sheet, List<Line> counting) {
        if (!sheet.submitted()) return "draft";
        if (counting.stream().allMatch(l -> l.standing() == EntryStanding.APPROVED)) return "approved";
        if (counting.stream().allMatch(l -> l.standing().isVouchedFor())) return "attested";
        return "submitted";
    }

    private static MonthPage.Line line(Page page, Line line) {
        var entry = line.facts().entry();
        return new MonthPage.Line(
                page.shortDate(entry.day()),
                page.minutes(entry.minutes()),
                page.t("hours.kind." + entry.kind()),
                (page.t("hours.standing." + line.standing()) + " " + Says.ruled(page, line.facts())).strip()
                        + (entry.isLate() ? " " + page.t("hours.late") : ""),
                line.standing().isOpen() ? "/hours/" + entry.id() + "/reversals" : null);
    }
}
