package no.kneika.hours.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.kneika.access.Admissions;
import no.kneika.hours.Usage;
import no.kneika.hours.domain.MoreHoursRules.Answer;
import no.kneika.hours.domain.MoreHoursRules.Request;
import no.kneika.hours.service.CaseBook;
import no.kneika.hours.service.MoreHours;
import no.kneika.hours.service.MoreHours.Asked;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Makes the page on which a coordinator answers those who ask for more hours, and says the answer to them. */
@Component
class MoreHoursPages {

    private final MoreHours moreHours;
    private final CaseBook books;
    private final Admissions admissions;
    private final People people;

    MoreHoursPages(MoreHours moreHours, CaseBook books, Admissions admissions, People people) {
        this.moreHours = moreHours;
        this.books = books;
        this.admissions = admissions;
        this.people = people;
    }

    /** To those who asked: that they did, by when there is an answer, and what it is. */
    static String said(Page page, Asked it) {
        var request = it.request();
        var said = request.answer()
                .map(answer -> page.t("hours.asked." + answer.outcome(), Says.day(page, answer.on())))
                .orElseGet(() -> page.t(
                        request.due().isBefore(page.today()) ? "hours.asked.late" : "hours.asked",
                        Says.day(page, request.on()),
                        Says.day(page, request.due())));
        return it.words().isEmpty() ? said : said + " " + page.t("hours.asked-words", it.words());
    }

    MoreHoursPage page(Page page, Actor actor, CaseId caseId, Form form) {
        var asked = moreHours.of(caseId, actor);
        Trail.shows(caseId, Shown.HOURS);
        var usage = books.of(caseId).usage(page.today());
        var names = people.names(asked.stream()
                .flatMap(it ->
                        Stream.concat(Stream.of(it.request().by()), it.request().answer().map(Answer::by).stream()))
                .distinct()
                .toList());
        var open = asked.stream()
                .map(Asked::request)
                .filter(it -> it.isOpen(usage) && !it.by().equals(actor.person()))
                .findFirst();
        var events = new ArrayList<Event>();
        asked.forEach(it -> events.addAll(told(page, it, names)));
        return new MoreHoursPage(
                "/cases/" + caseId,
                people.name(admissions.studentOf(caseId)),
                open.map(it -> page.t("more-hours.lead", name(it, names), Says.day(page, it.due())))
                        .orElse(page.t("more-hours.lead-none")),
                facts(page, usage),
                open.map(it -> "/more-hours-requests/" + it.id() + "/answer").orElse(null),
                events,
                form);
    }

    private static String name(Request it, Map<PersonId, String> names) {
        return names.getOrDefault(it.by(), "");
    }

    private static List<Fact> facts(Page page, Usage usage) {
        var facts = new ArrayList<Fact>();
        usage.period().ifPresent(period -> {
            facts.add(new Fact(
                    page.t("sheets.fact.left"),
                    page.minutes(usage.left()),
                    page.t("sheets.fact.left-note", usage.granted(), Says.day(page, period.to()))));
            facts.add(new Fact(
                    page.t("more-hours.used"), page.minutes(usage.used()), page.t("hours.pace." + usage.pace())));
        });
        if (!usage.unfunded().isZero()) facts.add(new Fact(page.t("more-hours.above"), page.minutes(usage.unfunded())));
        return facts;
    }

    private static List<Event> told(Page page, Asked it, Map<PersonId, String> names) {
        var request = it.request();
        var events = new ArrayList<Event>();
        request.answer()
                .ifPresent(answer -> events.add(new Event(
                        page.relative(answer.on()),
                        answer.on(),
                        names.getOrDefault(answer.by(), ""),
                        null,
                        page.t("more-hours.answered." + answer.outcome())
                                + (it.words().isEmpty() ? "" : " " + page.t("hours.asked-words", it.words())))));
        events.add(new Event(
                page.relative(request.on()), request.on(), name(request, names), null, page.t("more-hours.asked")));
        return events;
    }
}
