package no.kneika.cases.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.kneika.access.Field;
import no.kneika.access.Sharing;
import no.kneika.cases.Assessment;
import no.kneika.cases.Cases;
import no.kneika.cases.MeetingForm;
import no.kneika.cases.NavFacts;
import no.kneika.cases.NavMeasure;
import no.kneika.cases.Need;
import no.kneika.cases.StudyFunction;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import org.springframework.stereotype.Component;

/** Draws the assessment of a case: a form for the coordinator, for reading to the others. */
@Component
class AssessmentDrawing {

    private final Use use;
    private final Pages pages;
    private final Cases cases;
    private final People people;
    private final Institutions institutions;
    private final Sharing sharing;

    AssessmentDrawing(Use use, Pages pages, Cases cases, People people, Institutions institutions, Sharing sharing) {
        this.use = use;
        this.pages = pages;
        this.cases = cases;
        this.people = people;
        this.institutions = institutions;
        this.sharing = sharing;
    }

    Html draw(Actor actor, CaseId caseId, Form form) {
        // Those who pay and approve know that there is a case, never why there is one (rules.md 7).
        if (actor.capacity() == Capacity.FINANCE || actor.capacity() == Capacity.APPROVER)
            throw new NotFound("an assessment");
        return use.as(actor, () -> {
            var it = cases.find(caseId);
            Trail.shows(caseId, Shown.CASE);
            var own = actor.capacity() == Capacity.STUDENT;
            var coordinator = actor.capacity() == Capacity.COORDINATOR;
            var page = pages.page(actor, "assessment.title", own ? "support" : "students");
            var assessment = cases.assessment(actor, caseId);
            var nav = cases.navFacts(caseId);
            var needs = cases.needs(actor, caseId);
            var diagnosis = cases.diagnosis(actor, caseId).orElse("");
            var mayTell = own || coordinator && sharing.mayShow(caseId, Field.DIAGNOSIS, actor);
            return Html.page(
                    "cases/assessment",
                    page,
                    new AssessmentPage(
                            caseId.toString(),
                            people.name(it.student()),
                            told(page, needs),
                            form.values().isEmpty() ? filled(page, assessment, nav, needs) : form,
                            assessment.map(Assessment::version).orElse(0),
                            options(page, "function.", StudyFunction.values()),
                            options(page, "meeting.", MeetingForm.values()),
                            options(page, "measure.", NavMeasure.values()),
                            institutions.navOffices().stream()
                                    .map(office -> new Option(office.number(), office.name()))
                                    .toList(),
                            coordinator,
                            coordinator && it.coordinator().isEmpty(),
                            assessment.map(a -> facts(page, a, nav)).orElse(List.of()),
                            assessment.map(a -> words(page, a)).orElse(List.of()),
                            diagnosis,
                            mayTell));
        });
    }

    private List<AssessmentPage.Told> told(Page page, List<Need> needs) {
        var names = people.names(needs.stream().map(Need::raisedBy).toList());
        return needs.stream()
                .map(need -> new AssessmentPage.Told(
                        need,
                        page.t(
                                "need.told-by." + need.origin(),
                                need.onBehalfOf().orElse(names.getOrDefault(need.raisedBy(), ""))),
                        page.date(need.raisedAt().atZone(BusinessClock.ZONE).toLocalDate())))
                .toList();
    }

    private static Form filled(Page page, Optional<Assessment> assessment, NavFacts nav, List<Need> needs) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        assessment.ifPresent(a -> {
            values.put(
                    "functions",
                    a.words().keySet().stream().sorted().map(Enum::name).toList());
            a.words().forEach((function, words) -> values.put("words." + function, List.of(words)));
            values.put("courses", List.of(String.join("\n", a.courses())));
            values.put("hoursPerWeek", List.of(page.typed(a.hoursPerWeek())));
            values.put("from", List.of(page.date(a.needPeriod().from())));
            values.put("to", List.of(page.date(a.needPeriod().to())));
            values.put("meeting", List.of(a.meetingForm().name()));
            values.put("where", List.of(a.whereToMeet()));
            if (a.interpreter()) values.put("interpreter", List.of("true"));
            values.put("reasons", List.of(a.reasons()));
        });
        if (assessment.isEmpty() && !needs.isEmpty()) {
            // The student's own words are the best beginning of the reasons.
            values.put("reasons", List.of(needs.getLast().text()));
            needs.getLast().wantedFrom().ifPresent(day -> values.put("from", List.of(page.date(day))));
        }
        values.put("measure", List.of(nav.measure().name()));
        values.put(
                "reduced",
                List.of(nav.reducedWorkCapacity().map(yes -> yes ? "YES" : "NO").orElse("UNKNOWN")));
        nav.contact().ifPresent(contact -> {
            values.put("office", List.of(contact.officeNumber()));
            values.put("adviserName", List.of(contact.adviserName()));
            values.put("adviserPhone", List.of(contact.phone()));
        });
        return new Form(values, List.of());
    }

    private static List<Fact> facts(Page page, Assessment it, NavFacts nav) {
        return Stream.of(
                        new Fact(page.t("assessment.hours-per-week"), page.minutes(it.hoursPerWeek())),
                        new Fact(page.t("assessment.need-period"), page.period(it.needPeriod())),
                        new Fact(page.t("assessment.courses"), page.list(it.courses())),
                        new Fact(
                                page.t("assessment.meeting"),
                                page.t(it.meetingForm().labelKey()),
                                it.whereToMeet().isBlank() ? null : it.whereToMeet()),
                        new Fact(
                                page.t("assessment.interpreter"),
                                page.t(it.interpreter() ? "assessment.yes" : "assessment.no")),
                        new Fact(page.t("assessment.measure"), page.t("measure." + nav.measure())),
                        new Fact(
                                page.t("assessment.office"),
                                nav.contact().map(c -> c.officeName()).orElse("–")),
                        new Fact(page.t("assessment.reasons"), it.reasons()))
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }

    private static List<Fact> words(Page page, Assessment it) {
        return it.words().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Fact(page.t(entry.getKey().labelKey()), entry.getValue()))
                .toList();
    }

    private static <E extends Enum<E>> List<Option> options(Page page, String prefix, E[] values) {
        return Stream.of(values)
                .map(value -> new Option(value.name(), page.t(prefix + value.name())))
                .toList();
    }
}
