package no.kneika.hours.web;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.Funding;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryKind;
import no.kneika.hours.Usage;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.hours.domain.UsualLength;
import no.kneika.hours.service.MeetingPlan;
import no.kneika.hours.service.MentorDesk;
import no.kneika.hours.service.MoreHours;
import no.kneika.hours.service.StudentAbsences;
import no.kneika.hours.service.StudentNames;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.Mentors;
import no.kneika.platform.Actor;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the mentor's page from what is on record: ready words, nothing for the template to decide. */
@Component
class HoursPages {

    private static final int LAST = 4;

    private static final int READY = 3;

    private final MentorDesk desk;
    private final MeetingPlan plan;
    private final StudentAbsences absences;
    private final Mentors mentors;
    private final Funding funding;
    private final StudentNames students;
    private final MoreHours moreHours;
    private final ExamHoursPages exam;

    HoursPages(
            MentorDesk desk,
            MeetingPlan plan,
            StudentAbsences absences,
            Mentors mentors,
            Funding funding,
            StudentNames students,
            MoreHours moreHours,
            ExamHoursPages exam) {
        this.desk = desk;
        this.plan = plan;
        this.absences = absences;
        this.mentors = mentors;
        this.funding = funding;
        this.students = students;
        this.moreHours = moreHours;
        this.exam = exam;
    }

    HoursPage page(Page page, Actor actor, Form form) {
        var choices = desk.choices(actor.person()).stream()
                .filter(c -> !students.firstName(c.assignment().caseId()).isEmpty())
                .toList();
        var recent = desk.recent(actor.person());
        var chosen = choices.stream()
                .map(MentorDesk.Choice::assignment)
                .filter(a -> a.id().toString().equals(form.value("assignment"))
                        || a.id().toString().equals(page.query("with")))
                .findFirst()
                .or(() -> choices.stream().map(MentorDesk.Choice::assignment).findFirst());
        var names = names(choices.stream().map(MentorDesk.Choice::assignment).toList(), recent);
        var month = YearMonth.from(page.today());
        var thisMonth = desk.month(actor.person(), month);
        chosen.ifPresent(a -> Trail.shows(a.caseId(), Shown.HOURS));
        return new HoursPage(
                chosen.flatMap(a -> left(page, actor, a, names)).orElse(null),
                chosen.map(a -> stop(page, a, names)).orElse(List.of()),
                ready(page, actor, names),
                choices.stream()
                        .map(c -> HourPicks.who(page, c, names, chosen.orElseThrow()))
                        .toList(),
                HourPicks.when(page, form),
                HourPicks.lengths(
                        page,
                        form,
                        UsualLength.of(recent.stream().map(EntryFacts::entry).toList())),
                HourPicks.kinds(page, form),
                HourPicks.notices(page, form),
                form.error("sure").map(page::why).orElse(null),
                last(page, recent.stream().limit(LAST).toList(), names, actor),
                Week.of(page.today()).href(),
                "/hours/months/" + month,
                page.upper(page.t(
                        "hours.month-sum", page.monthName(month), desk.sum(thisMonth), desk.beforeTax(thisMonth))),
                toast(page, actor, recent, chosen.orElse(null)),
                owner(actor),
                form);
    }

    /** Tells two people at one device apart, and says nothing more about either. */
    private static String owner(Actor actor) {
        var who = actor.institution() + "/" + actor.person();
        return UUID.nameUUIDFromBytes(who.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Map<CaseId, String> names(List<Assignment> assignments, List<EntryFacts> recent) {
        var names = new HashMap<CaseId, String>();
        assignments.forEach(a -> names.computeIfAbsent(a.caseId(), students::firstName));
        recent.stream().limit(LAST).forEach(f -> names.computeIfAbsent(f.entry().caseId(), students::firstName));
        return names;
    }

    private Optional<HoursPage.Left> left(Page page, Actor actor, Assignment assignment, Map<CaseId, String> names) {
        var usage = desk.usage(assignment.caseId());
        if (usage.period().isEmpty()) return Optional.empty();
        var wishes = moreHours.wishes(assignment.caseId(), usage, actor);
        return Optional.of(new HoursPage.Left(
                page.t(
                        "hours.left-with",
                        names.getOrDefault(assignment.caseId(), ""),
                        Says.day(page, usage.period().get().to())),
                page.minutes(usage.left()),
                page.t(
                        "hours.meter",
                        page.spoken(usage.used()),
                        page.spoken(usage.granted()),
                        page.spoken(usage.expected())),
                percent(usage.used(), usage.granted()),
                percent(usage.expected(), usage.granted()),
                page.t("hours.used-of", usage.used(), usage.granted()) + " " + page.t("hours.pace." + usage.pace()),
                usage.unfunded().isZero() ? null : page.t("hours.unfunded", usage.unfunded()),
                wishes.mayAsk() ? "/cases/" + assignment.caseId() + "/more-hours-requests" : null,
                usage.pace() == Usage.Pace.FASTER || usage.pace() == Usage.Pace.USED_UP,
                wishes.latest().map(it -> MoreHoursPages.said(page, it)).orElse(null),
                exam.line(page, assignment.caseId(), actor),
                ExamHoursPages.href(assignment.caseId())));
    }

    private List<String> stop(Page page, Assignment assignment, Map<CaseId, String> names) {
        var today = page.today();
        var stop = new ArrayList<String>();
        var name = names.getOrDefault(assignment.caseId(), "");
        if (!assignment.declared()) stop.add(page.t("hours.stop-declaration"));
        if (assignment.contractOn(today).isEmpty()) stop.add(page.t("hours.stop-contract", name));
        if (funding.mayWorkOn(assignment.caseId(), today, assignment.mentor()).isEmpty())
            stop.add(page.t("hours.stop-funding", name));
        return stop;
    }

    private List<HoursPage.Ready> ready(Page page, Actor actor, Map<CaseId, String> names) {
        return plan.ready(actor).stream()
                .filter(it -> names.containsKey(it.meeting().caseId()))
                .limit(READY)
                .map(it -> new HoursPage.Ready(
                        page.t(
                                "hours.ready-one",
                                page.upper(page.t("week.day." + it.day().getDayOfWeek(), page.shortDate(it.day()))),
                                page.time(it.meeting().starts()),
                                page.time(it.meeting().ends()),
                                names.getOrDefault(it.meeting().caseId(), "")),
                        "/fixed-meetings/" + it.meeting().id() + "/days/" + it.day() + "/entry",
                        page.t("week.confirm", it.meeting().on(it.day()).minutes())))
                .toList();
    }

    private List<Event> last(Page page, List<EntryFacts> facts, Map<CaseId, String> names, Actor actor) {
        var notes = desk.notes(facts, actor);
        return facts.stream()
                .map(fact -> new Event(
                        page.relative(fact.entry().day()),
                        fact.entry().day(),
                        null,
                        null,
                        line(page, fact, names, notes)))
                .toList();
    }

    private static String line(Page page, EntryFacts fact, Map<CaseId, String> names, Map<EntryId, String> notes) {
        var entry = fact.entry();
        var text = new StringBuilder(page.t("hours.entry", names.getOrDefault(entry.caseId(), ""), entry.minutes()));
        if (entry.kind() != EntryKind.MEETING)
            text.append(' ').append(page.t("hours.kind." + entry.kind())).append('.');
        var note = notes.get(entry.id());
        if (note != null) text.append(' ').append(note).append(note.matches(".*[.!?]$") ? "" : ".");
        if (fact.ruling().isPresent()) text.append(' ').append(Says.ruled(page, fact));
        if (fact.approved()) text.append(' ').append(page.t("hours.line-approved"));
        else if (fact.attestation().isPresent()) text.append(' ').append(page.t("hours.line-attested"));
        else if (fact.hasOpenDispute()) text.append(' ').append(page.t("hours.line-disputed"));
        return text.toString();
    }

    private HoursPage.@Nullable Toast toast(
            Page page, Actor actor, List<EntryFacts> recent, @Nullable Assignment chosen) {
        var noted = page.query("noted");
        if (absences.isMine(noted, actor))
            return new HoursPage.Toast(page.t("done.absence-noted"), "/absences/" + noted + "/withdrawal");
        var logged = page.query("logged");
        var fact = recent.stream()
                .filter(f -> f.entry().id().toString().equals(logged)
                        && f.attestation().isEmpty())
                .findFirst();
        if (fact.isEmpty() || chosen == null) return null;
        var usage = desk.usage(fact.get().entry().caseId());
        var text = usage.period().isEmpty()
                ? page.t("hours.logged")
                : page.t("hours.logged-left", page.spoken(usage.left()));
        return new HoursPage.Toast(text, "/hours/" + logged + "/reversals");
    }

    private static String percent(Minutes part, Minutes whole) {
        if (whole.isZero()) return "0%";
        long tenths = Math.min(1000, 1000L * part.value() / whole.value());
        return tenths / 10 + "." + tenths % 10 + "%";
    }
}
