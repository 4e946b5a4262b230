package no.kneika.hours.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.kneika.funding.Funding;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryKind;
import no.kneika.hours.Usage;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.hours.domain.UsualLength;
import no.kneika.hours.service.MentorDesk;
import no.kneika.hours.service.MoreHours;
import no.kneika.hours.service.StudentNames;
import no.kneika.hours.web.HoursPage.Pick;
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

    private static final List<Minutes> LENGTHS =
            Stream.of(60, 90, 120, 30, 150).map(Minutes::new).toList();
    private static final int LAST = 4;

    private final MentorDesk desk;
    private final Mentors mentors;
    private final Funding funding;
    private final StudentNames students;
    private final MoreHours moreHours;

    HoursPages(MentorDesk desk, Mentors mentors, Funding funding, StudentNames students, MoreHours moreHours) {
        this.desk = desk;
        this.mentors = mentors;
        this.funding = funding;
        this.students = students;
        this.moreHours = moreHours;
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
                choices.stream()
                        .map(c -> who(page, c, names, chosen.orElseThrow()))
                        .toList(),
                when(page, form),
                lengths(
                        page,
                        form,
                        UsualLength.of(recent.stream().map(EntryFacts::entry).toList())),
                kinds(page, form),
                form.error("sure").map(page::why).orElse(null),
                last(page, recent.stream().limit(LAST).toList(), names, actor),
                "/hours/months/" + month,
                page.upper(page.t(
                        "hours.month-sum", page.monthName(month), desk.sum(thisMonth), desk.beforeTax(thisMonth))),
                toast(page, recent, chosen.orElse(null)),
                form);
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
                wishes.latest().map(it -> MoreHoursPages.said(page, it)).orElse(null)));
    }

    private List<String> stop(Page page, Assignment assignment, Map<CaseId, String> names) {
        var today = page.today();
        var stop = new ArrayList<String>();
        var name = names.getOrDefault(assignment.caseId(), "");
        if (!mentors.declarationSigned(assignment.mentor())) stop.add(page.t("hours.stop-declaration"));
        if (assignment.contractOn(today).isEmpty()) stop.add(page.t("hours.stop-contract", name));
        if (funding.mayWorkOn(assignment.caseId(), today, assignment.mentor()).isEmpty())
            stop.add(page.t("hours.stop-funding", name));
        return stop;
    }

    private static Pick who(Page page, MentorDesk.Choice choice, Map<CaseId, String> names, Assignment chosen) {
        var name = names.getOrDefault(choice.assignment().caseId(), "");
        var note = choice.last()
                .map(day -> page.t("hours.last", page.relative(day)))
                .orElse(null);
        return new Pick(
                choice.assignment().id().toString(),
                name,
                note,
                name,
                choice.assignment().id().equals(chosen.id()));
    }

    private static List<Pick> when(Page page, Form form) {
        var today = page.today();
        var chosen = form.value("when").isEmpty() ? "0" : form.value("when");
        return List.of(
                new Pick("0", page.t("hours.today"), day(page, today), null, chosen.equals("0")),
                new Pick("1", page.t("hours.yesterday"), day(page, today.minusDays(1)), null, chosen.equals("1")),
                new Pick(
                        HoursForm.OTHER,
                        page.t("hours.other-day"),
                        page.t("hours.choose-day"),
                        null,
                        chosen.equals(HoursForm.OTHER)));
    }

    private static String day(Page page, LocalDate day) {
        return page.t("hours.weekday." + day.getDayOfWeek(), day.getDayOfMonth());
    }

    private static List<Pick> lengths(Page page, Form form, Minutes usual) {
        var chosen = form.value("long").isEmpty() ? String.valueOf(usual.value()) : form.value("long");
        var picks = new ArrayList<Pick>();
        for (var length : offered(usual)) {
            var written = page.minutes(length);
            var value = String.valueOf(length.value());
            picks.add(new Pick(value, written, null, written, chosen.equals(value)));
        }
        picks.add(new Pick(HoursForm.OTHER, page.t("hours.other-length"), null, null, chosen.equals(HoursForm.OTHER)));
        return picks;
    }

    /** The usual one is always among them, and there are never more than fit a thumb. */
    private static List<Minutes> offered(Minutes usual) {
        return LENGTHS.contains(usual)
                ? LENGTHS
                : Stream.concat(Stream.of(usual), LENGTHS.stream())
                        .limit(LENGTHS.size())
                        .toList();
    }

    private static List<Pick> kinds(Page page, Form form) {
        var picks = new ArrayList<Pick>();
        for (var kind : EntryKind.values())
            picks.add(new Pick(
                    kind.name(),
                    page.t("hours.kind." + kind),
                    null,
                    null,
                    form.value("kind").equals(kind.name())
                            || form.value("kind").isEmpty() && kind == EntryKind.MEETING));
        return picks;
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
        if (fact.approved()) text.append(' ').append(page.t("hours.line-approved"));
        else if (fact.attestation().isPresent()) text.append(' ').append(page.t("hours.line-attested"));
        else if (fact.hasOpenDispute()) text.append(' ').append(page.t("hours.line-disputed"));
        return text.toString();
    }

    private HoursPage.@Nullable Toast toast(Page page, List<EntryFacts> recent, @Nullable Assignment chosen) {
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
