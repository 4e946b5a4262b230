package no.kneika.cases.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kneika.cases.Arrangement;
import no.kneika.cases.Cases;
import no.kneika.cases.EducationDecision;
import no.kneika.cases.EducationDecision.KnownFrom;
import no.kneika.cases.Educations;
import no.kneika.cases.HelpKind;
import no.kneika.cases.Showing;
import no.kneika.cases.WayFinding;
import no.kneika.cases.WayFit;
import no.kneika.cases.domain.WayFinder;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The way-finder of a case. What is ticked there is tried and kept nowhere; NAV's decision on the education is noted. */
@Controller
class WayFinderController {

    private final Use use;
    private final Pages pages;
    private final WayFinding ways;
    private final Educations educations;
    private final Cases cases;
    private final People people;
    private final Institutions institutions;
    private final BusinessClock clock;

    WayFinderController(
            Use use,
            Pages pages,
            WayFinding ways,
            Educations educations,
            Cases cases,
            People people,
            Institutions institutions,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.ways = ways;
        this.educations = educations;
        this.cases = cases;
        this.people = people;
        this.institutions = institutions;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/way-finder")
    View show(Actor actor, @PathVariable CaseId id, Form form) {
        readers(actor);
        return use.as(actor, () -> draw(actor, id, form));
    }

    @PostMapping("/cases/{id}/education-decisions")
    View note(Actor actor, @PathVariable CaseId id, CommandKey key, Form form) {
        if (actor.capacity() != Capacity.COORDINATOR) throw new NotFound("an education decision");
        var answer = use.command(actor, key, "note-education", () -> {
            var student = cases.find(id).student();
            var typed = new Gathering();
            var period = typed.take(Inputs.period(form.value("from"), "from", form.value("to"), "to", clock.today()));
            var from = typed.take(Inputs.choice(form.value("knownFrom"), "knownFrom", KnownFrom.class));
            var seen = typed.take(Inputs.integer(form.value("seen"), "seen", 0, 10_000));
            Decision<Decision<Done>> whole = typed.make(() -> educations
                    .note(student, seen.get(), period.get(), Optional.of(form.value("office")), from.get(), actor)
                    .map(done -> new Done("/cases/" + id + "/way-finder", "education-noted")));
            return whole.then(it -> it);
        });
        return Reply.to(answer, reasons -> use.as(actor, () -> draw(actor, id, form.refused(reasons))));
    }

    private Html draw(Actor actor, CaseId id, Form form) {
        var it = cases.find(id);
        Trail.shows(id, Shown.NEED);
        var own = actor.capacity() == Capacity.STUDENT;
        var page = pages.page(actor, "way.title", own ? "support" : "students");
        var known = ways.facts(actor, id);
        var tried = form.has("tried", "1");
        var facts = tried ? tried(known, form) : known;
        var showings = ways.showings(actor);
        var fits = ways.fits(actor, facts).stream().collect(Collectors.groupingBy(WayFit::verdict));
        var education = actor.capacity() == Capacity.ADVISER
                ? Optional.<EducationDecision>empty()
                : educations.of(it.student());
        return Html.page(
                "cases/way-finder",
                page,
                new WayFinderPage(
                        form,
                        id.toString(),
                        people.name(it.student()),
                        own,
                        Stream.of(WayFit.Verdict.values())
                                .filter(fits::containsKey)
                                .map(verdict -> new WayFinderPage.Group(
                                        verdict.name(),
                                        page.t("way.verdict." + verdict),
                                        fits.getOrDefault(verdict, List.of()).stream()
                                                .map(fit -> way(page, fit, showings))
                                                .toList()))
                                .toList(),
                        Stream.of(HelpKind.values())
                                .map(kind -> new Option(kind.name(), page.t("way.help." + kind)))
                                .toList(),
                        facts.help().stream().map(Enum::name).toList(),
                        facts.isPassing(),
                        facts.isLasting(),
                        education(page, education),
                        education
                                .map(decision -> page.t(
                                        decision.period().to().isBefore(page.today())
                                                ? "way.education.ended"
                                                : "way.education.ends",
                                        decision.period().to()))
                                .orElse(page.t(
                                        actor.capacity() == Capacity.ADVISER
                                                ? "way.education.hidden"
                                                : "way.education.none")),
                        actor.capacity() == Capacity.COORDINATOR,
                        education.map(EducationDecision::version).orElse(0),
                        institutions.navOffices().stream()
                                .map(office -> new Option(office.number(), office.name()))
                                .toList(),
                        Stream.of(KnownFrom.SEEN, KnownFrom.NAV, KnownFrom.STUDENT)
                                .map(from -> new Option(from.name(), page.t("way.known." + from)))
                                .toList()));
    }

    private static WayFinderPage.Way way(Page page, WayFit fit, Map<Arrangement, Showing> showings) {
        var arrangement = fit.arrangement();
        return new WayFinderPage.Way(
                page.t("arrangement." + arrangement),
                page.t("arrangement.what." + arrangement),
                fit.whys().stream()
                        .map(why -> page.t("way.why." + why.code(), why.args().toArray()))
                        .toList(),
                page.t("arrangement.pays." + arrangement),
                page.t("arrangement.decides." + arrangement),
                Objects.requireNonNull(showings.get(arrangement)).note());
    }

    private List<Fact> education(Page page, Optional<EducationDecision> decision) {
        if (decision.isEmpty()) return List.of();
        var it = decision.get();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(page.t("way.education.period"), page.period(it.period())));
        it.office()
                .flatMap(institutions::navOffice)
                .ifPresent(office -> facts.add(new Fact(page.t("need.office"), office.name())));
        var noted = it.notedAt().atZone(BusinessClock.ZONE).toLocalDate();
        facts.add(new Fact(
                page.t("way.education.known"),
                page.t("way.known." + it.knownFrom()),
                page.t(
                        "way.education.noted",
                        noted,
                        people.find(it.notedBy()).map(each -> each.name()).orElse(page.t("contacts.the-house")))));
        return facts;
    }

    private static WayFinder.Facts tried(WayFinder.Facts known, Form form) {
        var help = EnumSet.noneOf(HelpKind.class);
        for (var each : form.values("help"))
            if (Inputs.choice(each, "help", HelpKind.class) instanceof Decision.Accepted<HelpKind>(var kind))
                help.add(kind);
        return new WayFinder.Facts(
                known.age(),
                known.measure(),
                known.reducedCapacity(),
                known.decision(),
                known.monthsUsed(),
                known.monthsInAll(),
                known.minAge(),
                Set.copyOf(help),
                known.isMaster(),
                form.has("passing", "true"),
                form.has("lasting", "true"));
    }

    private static void readers(Actor actor) {
        switch (actor.capacity()) {
            case STUDENT, COORDINATOR, ADVISER -> {}
            default -> throw new NotFound("way-finder");
        }
    }
}
