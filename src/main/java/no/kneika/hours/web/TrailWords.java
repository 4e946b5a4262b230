package no.kneika.hours.web;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.kneika.hours.EntryId;
import no.kneika.hours.HourEntry;
import no.kneika.hours.domain.SheetRules.Sheet;
import no.kneika.hours.domain.SignOff;
import no.kneika.hours.domain.SignOff.Step;
import no.kneika.hours.service.SheetTrail;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.Assignment;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Says a sheet's trail: a line for each step. Those who only pay read "the student" and no reasons. */
@Component
class TrailWords {

    private static final Set<Step> OF_ONE_ENTRY = Set.of(Step.DISPUTED, Step.SETTLED, Step.REVERSED);

    private final SheetTrail trail;
    private final People people;

    TrailWords(SheetTrail trail, People people) {
        this.trail = trail;
        this.people = people;
    }

    List<Event> of(Page page, Actor actor, Assignment assignment, Sheet sheet) {
        var steps = trail.of(assignment, sheet, actor);
        boolean coordinator = actor.capacity() == Capacity.COORDINATOR;
        Map<EntryId, Map<Step, String>> reasons = coordinator ? trail.reasons(sheet, actor) : Map.of();
        var names = names(steps, coordinator);
        var entries = sheet.lines().stream()
                .map(line -> line.facts().entry())
                .collect(Collectors.toMap(HourEntry::id, entry -> entry));
        return steps.stream()
                .map(it -> event(page, it, names, entries, reasons))
                .toList();
    }

    private Map<PersonId, String> names(List<SignOff> steps, boolean coordinator) {
        var staff = steps.stream()
                .filter(it -> coordinator || !isStudents(it, steps))
                .flatMap(it -> it.who().stream())
                .distinct()
                .toList();
        return new HashMap<>(people.names(staff));
    }

    /** A yes is the student's, unless somebody who attests gave it in the student's stead. */
    private static boolean isStudents(SignOff it, List<SignOff> steps) {
        return switch (it.step()) {
            case DISPUTED, HANDED_OVER -> true;
            case CONFIRMED ->
                steps.stream()
                        .noneMatch(other ->
                                other.step() == Step.ATTESTED && other.who().equals(it.who()));
            default -> false;
        };
    }

    private static Event event(
            Page page,
            SignOff it,
            Map<PersonId, String> names,
            Map<EntryId, HourEntry> entries,
            Map<EntryId, Map<Step, String>> reasons) {
        var at = LocalDateTime.ofInstant(it.at(), BusinessClock.ZONE);
        var day = page.shortDate(at.toLocalDate());
        return new Event(
                it.step() == Step.SILENCE ? day : day + " " + page.time(at.toLocalTime()),
                at.toLocalDate(),
                it.who()
                        .map(who -> names.getOrDefault(who, page.t("sheets.trail.student")))
                        .orElse(page.t("sheets.trail.student")),
                null,
                text(page, it, entries) + reason(page, it, reasons));
    }

    private static String text(Page page, SignOff it, Map<EntryId, HourEntry> entries) {
        var about = it.entries().stream()
                .map(entries::get)
                .filter(entry -> entry != null)
                .toList();
        if (OF_ONE_ENTRY.contains(it.step()) && !about.isEmpty()) {
            var entry = about.getFirst();
            return page.t("sheets.trail." + it.step(), Says.day(page, entry.day()), entry.minutes());
        }
        var sum = Minutes.sum(about.stream().map(HourEntry::minutes).toList());
        return page.t("sheets.trail." + it.step(), about.size(), sum);
    }

    private static String reason(Page page, SignOff it, Map<EntryId, Map<Step, String>> reasons) {
        if (it.entries().isEmpty()) return "";
        var said = reasons.getOrDefault(it.entries().getFirst(), Map.of()).get(it.step());
        return said == null ? "" : " " + page.t("hours.asked-words", said);
    }
}
