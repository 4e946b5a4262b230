package no.kneika.funding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.RulebookVersion;
import no.kneika.institution.Setting;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The rulebooks of the institution, and every version there has been (regelbøker). */
@Controller
class RulebooksController {

    private final Use use;
    private final Pages pages;
    private final Institutions institutions;
    private final People people;
    private final BusinessClock clock;

    RulebooksController(Use use, Pages pages, Institutions institutions, People people, BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.institutions = institutions;
        this.people = people;
        this.clock = clock;
    }

    /** @throws NotFound where there is no such funder */
    static Funder funder(String name) {
        return Stream.of(Funder.values())
                .filter(funder -> funder.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("funder"));
    }

    @GetMapping("/rulebooks")
    View all(Actor actor) {
        Desk.of(actor, Capacity.ADMIN);
        return use.as(actor, () -> {
            var page = pages.page(actor, "rulebook.all.title", "rulebooks");
            return Html.page(
                    "funding/rulebooks",
                    page,
                    new RulebooksPage(Stream.of(Funder.values())
                            .map(funder -> book(page, actor, funder))
                            .toList()));
        });
    }

    private RulebooksPage.Book book(Page page, Actor actor, Funder funder) {
        var versions = institutions.rulebookVersions(actor.institution(), funder);
        var now = institutions.rulebookVersion(actor.institution(), funder, clock.today());
        return new RulebooksPage.Book(
                "/rulebooks/" + funder,
                page.t("rulebook.funder." + funder),
                page.upper(RulebookWords.version(page, now)),
                versions.stream()
                        .filter(version -> version.validFrom().isAfter(clock.today()))
                        .map(version -> institutions.rulebookVersion(actor.institution(), funder, version.validFrom()))
                        .distinct()
                        .map(version -> page.upper(RulebookWords.version(page, version)))
                        .reduce((one, other) -> one + ". " + other)
                        .orElse(""),
                page.t("rulebook.versions", versions.size()));
    }

    @GetMapping("/rulebooks/{funder}")
    View one(Actor actor, @PathVariable String funder) {
        Desk.of(actor, Capacity.ADMIN);
        var whose = funder(funder);
        return use.as(actor, () -> {
            var page =
                    pages.page(actor, whose == Funder.NAV ? "rulebook.title.NAV" : "rulebook.title.OWN", "rulebooks");
            var versions = institutions.rulebookVersions(actor.institution(), whose);
            var now = institutions.rulebookVersion(actor.institution(), whose, clock.today());
            var names = people.names(versions.stream()
                    .flatMap(version -> version.decidedBy().stream())
                    .distinct()
                    .toList());
            var drawn = new ArrayList<RulebookPage.Version>();
            for (var version : versions) drawn.add(version(page, actor, version, versions, now, names));
            return Html.page(
                    "funding/rulebook",
                    page,
                    new RulebookPage(
                            whose.name(),
                            page.t("rulebook.holds-now", now.number(), now.validFrom()),
                            RulebookWords.topics(whose).stream()
                                    .map(topic -> topic(page, topic, now))
                                    .toList(),
                            drawn.reversed()));
        });
    }

    private static RulebookPage.Topic topic(Page page, Setting.Topic topic, RulebookVersion now) {
        return new RulebookPage.Topic(
                page.t("rulebook.topic." + topic),
                Stream.of(Setting.values())
                        .filter(setting -> setting.topic() == topic)
                        .map(setting -> new Fact(
                                RulebookWords.name(page, setting),
                                RulebookWords.value(page, setting, now.value(setting))))
                        .toList());
    }

    private RulebookPage.Version version(
            Page page,
            Actor actor,
            RulebookVersion it,
            List<RulebookVersion> all,
            RulebookVersion now,
            Map<PersonId, String> names) {
        var byThen = institutions.rulebookVersion(actor.institution(), it.funder(), it.validFrom());
        var state = it.equals(now)
                ? "now"
                : !byThen.equals(it) ? "replaced" : it.validFrom().isAfter(clock.today()) ? "later" : "over";
        return new RulebookPage.Version(
                page.t("rulebook.number", it.number()),
                page.date(it.validFrom()),
                page.t("rulebook.state." + state),
                it.decidedBy()
                        .map(by -> page.t("rulebook.decided", it.decidedOn(), names.getOrDefault(by, "")))
                        .orElse(page.t("rulebook.decided-house")),
                it.decidedBy().isPresent() ? it.reason() : page.t("rulebook.beginning"),
                changes(page, it, all));
    }

    /** Against the one that would have held on its first day without it. */
    private static List<String> changes(Page page, RulebookVersion it, List<RulebookVersion> all) {
        if (it.number() == 1) return List.of();
        var before = RulebookWords.before(it, all);
        return Stream.of(Setting.values())
                .filter(setting -> !it.value(setting).equals(before.value(setting)))
                .map(setting -> page.t(
                        "rulebook.changed",
                        RulebookWords.name(page, setting),
                        RulebookWords.value(page, setting, before.value(setting)),
                        RulebookWords.value(page, setting, it.value(setting))))
                .toList();
    }
}
