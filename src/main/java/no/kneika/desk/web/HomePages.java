package no.kneika.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.access.SeenLine;
import no.kneika.access.SeenWords;
import no.kneika.access.WhoHasSeen;
import no.kneika.cases.Cases;
import no.kneika.cases.Refusals;
import no.kneika.cases.StatusTalk;
import no.kneika.cases.StatusTalks;
import no.kneika.cases.TalkWith;
import no.kneika.desk.Worklist;
import no.kneika.desk.domain.Sorted;
import no.kneika.hours.Hours;
import no.kneika.hours.Usage;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.Mentors;
import no.kneika.people.People;
import no.kneika.people.Person;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import org.springframework.stereotype.Component;

/** Where students and mentors land: whom they work with, what is left, what they are asked to do. Mostly on a phone. */
@Component
public class HomePages {

    private static final int SEEN = 3;
    private static final int LINES = 60;
    private static final int SOON_DAYS = 28;

    private final Pages pages;
    private final Worklist worklist;
    private final Cases cases;
    private final Mentors mentors;
    private final Hours hours;
    private final People people;
    private final WhoHasSeen log;
    private final StatusTalks talks;
    private final Refusals refusals;

    HomePages(
            Pages pages,
            Worklist worklist,
            Cases cases,
            Mentors mentors,
            Hours hours,
            People people,
            WhoHasSeen log,
            StatusTalks talks,
            Refusals refusals) {
        this.pages = pages;
        this.worklist = worklist;
        this.cases = cases;
        this.mentors = mentors;
        this.hours = hours;
        this.people = people;
        this.log = log;
        this.talks = talks;
        this.refusals = refusals;
    }

    /** Something to do, as a large link. */
    public record Todo(String text, String note, String href) {}

    public record Someone(String name, String initials, String note) {}

    /** @param used and {@code pace} as CSS percentages */
    public record Left(String headline, String of, String spoken, String verdict, String used, Optional<String> pace) {}

    public record StudentPage(
            String greeting,
            String lead,
            List<Todo> todos,
            List<Someone> mentors,
            Optional<Left> left,
            List<Event> seen,
            Optional<NextTalk> talk,
            Optional<CaseId> caseId,
            List<Todo> answers) {}

    public record MentorPage(
            String lead, List<Todo> todos, List<MentorsCase> students, Optional<NextTalk> talk, boolean canLog) {}

    public record MentorsCase(Someone student, Optional<Left> left, Optional<CaseId> open) {}

    Html student(Actor actor) {
        var person = people.get(actor.person());
        var caseId = cases.openCaseOf(actor.person());
        var sorted = worklist.of(actor);
        var page = pages.page(actor, "home.student.title", "support");
        var mine = caseId.map(mentors::ofCase).orElse(List.of()).stream()
                .filter(a -> a.isActiveOn(page.today()))
                .toList();
        var usage = caseId.map(c -> hours.usage(c, page.today()));
        var someone = mine.stream()
                .map(a -> someone(people.get(a.mentor()), page.t("home.role." + a.role())))
                .toList();
        return Html.page(
                "desk/student",
                page,
                new StudentPage(
                        page.t("home.hello", person.firstName()),
                        caseId.isPresent() ? lead(page, sorted, usage) : without(page),
                        todos(page, sorted),
                        someone,
                        usage.flatMap(u -> left(page, u)),
                        caseId.map(c -> seen(actor, page, c)).orElse(List.of()),
                        NextTalk.among(page, caseId.map(c -> talks.of(actor, c)).orElse(List.of()), TalkWith.MENTOR),
                        caseId,
                        caseId.map(c -> answers(page, c)).orElse(List.of())));
    }

    private List<Todo> answers(Page page, CaseId caseId) {
        return refusals.of(caseId).stream()
                .map(it -> new Todo(
                        page.t("refused.title." + it.side()), page.date(it.decidedOn()), "/refusals/" + it.id()))
                .toList();
    }

    // The newest lines of the log stand open, so that nobody has to wonder who reads (look.md, the student's view
    // first).
    private List<Event> seen(Actor actor, Page page, CaseId caseId) {
        var visits = SeenWords.visits(log.of(actor, caseId, null, LINES));
        var shown = visits.subList(0, Math.min(SEEN, visits.size()));
        var names = people.names(shown.stream().map(SeenLine::person).toList());
        return shown.stream().map(line -> SeenWords.of(line, names, page)).toList();
    }

    Html mentor(Actor actor) {
        var sorted = worklist.of(actor);
        var page = pages.page(actor, "home.mentor.title", "mentor-today");
        var mine = mentors.ofMentor(actor.person()).stream()
                .filter(a -> a.isActiveOn(page.today()) || a.from().isAfter(page.today()))
                .toList();
        var declared = mentors.declarationSigned(actor.person());
        var students = new ArrayList<MentorsCase>();
        for (var a : mine) students.add(declared ? known(page, a) : unknown(page));
        var called = new ArrayList<StatusTalk>();
        if (declared) for (var a : mine) called.addAll(talks.of(actor, a.caseId()));
        var talk = NextTalk.among(page, called, TalkWith.STUDENT);
        var lead = mine.isEmpty() ? page.t("home.mentor.none") : page.t("home.mentor.lead", sorted.count());
        return Html.page(
                "desk/mentor",
                page,
                new MentorPage(
                        lead,
                        todos(page, sorted),
                        students,
                        talk,
                        mine.stream().anyMatch(a -> canLog(a, page.today()))));
    }

    private static boolean canLog(Assignment a, LocalDate today) {
        return a.contractOn(today).isPresent();
    }

    private MentorsCase known(Page page, Assignment a) {
        var student = people.get(cases.find(a.caseId()).student());
        var usage = hours.usage(a.caseId(), page.today());
        return new MentorsCase(
                someone(student, page.t("home.role." + a.role())), left(page, usage), Optional.of(a.caseId()));
    }

    // Before the declaration is signed a mentor knows only that somebody needs them (rules.md 3).
    private static MentorsCase unknown(Page page) {
        return new MentorsCase(
                new Someone(page.t("home.mentor.somebody"), "?", page.t("home.mentor.sign-first")),
                Optional.empty(),
                Optional.empty());
    }

    private static Someone someone(Person person, String note) {
        return new Someone(person.name(), person.initials(), note);
    }

    /** Without an open case: there never was one, or it has ended. */
    private String without(Page page) {
        return cases.all().stream()
                .flatMap(it -> it.closedOn().stream())
                .max(LocalDate::compareTo)
                .map(day -> page.t("home.student.closed", page.date(day)))
                .orElseGet(() -> page.t("home.student.no-case"));
    }

    private static String lead(Page page, Sorted sorted, Optional<Usage> usage) {
        if (sorted.count() > 0) return page.t("home.student.todo", sorted.count());
        return usage.flatMap(Usage::period)
                .map(p -> page.t(
                        p.to().isAfter(page.today().plusDays(SOON_DAYS))
                                ? "home.student.in-place"
                                : "home.student.ends-soon",
                        page.day(p.to())))
                .orElseGet(() -> page.t("home.student.waiting"));
    }

    private static List<Todo> todos(Page page, Sorted sorted) {
        return sorted.now().values().stream()
                .flatMap(List::stream)
                .map(o -> new Todo(
                        o.about().isEmpty()
                                ? page.t("todo." + o.kind())
                                : page.t("todo." + o.kind()) + ": " + o.about(),
                        by(page, o.due()),
                        o.link()))
                .toList();
    }

    /** By when, also when that day has been. */
    static String by(Page page, LocalDate due) {
        return page.t(due.isBefore(page.today()) ? "home.by-past" : "home.by", page.shortDate(due), page.inDays(due));
    }

    private static Optional<Left> left(Page page, Usage usage) {
        return usage.period()
                .map(period -> new Left(
                        page.minutes(usage.left()),
                        page.t("home.left-of", page.minutes(usage.granted()), page.shortDate(period.to())),
                        page.t("home.meter", page.spoken(usage.used()), page.spoken(usage.granted())),
                        page.t("home.pace." + usage.pace(), page.minutes(usage.used()), page.minutes(usage.granted())),
                        percent(usage.used(), usage.granted()),
                        Optional.of(percent(usage.expected(), usage.granted()))));
    }

    private static String percent(Minutes part, Minutes whole) {
        if (whole.isZero()) return "0%";
        return Math.min(100, part.value() * 100L / whole.value()) + "%";
    }
}
