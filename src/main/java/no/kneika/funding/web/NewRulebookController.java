package no.kneika.funding.web;

import java.util.List;
import java.util.stream.Stream;
import no.kneika.funding.web.NewRulebookPage.Look;
import no.kneika.institution.Funder;
import no.kneika.institution.InstitutionSettings;
import no.kneika.institution.Institutions;
import no.kneika.institution.NewRulebook;
import no.kneika.institution.RulebookVersion;
import no.kneika.institution.Setting;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** An administrator writes a new version of a rulebook, sees what it would move, and decides it. */
@Controller
class NewRulebookController {

    private final Use use;
    private final Pages pages;
    private final Institutions institutions;
    private final InstitutionSettings settings;
    private final RulebookDrawing drawing;
    private final BusinessClock clock;

    NewRulebookController(
            Use use,
            Pages pages,
            Institutions institutions,
            InstitutionSettings settings,
            RulebookDrawing drawing,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.institutions = institutions;
        this.settings = settings;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping("/rulebooks/{funder}/new")
    View write(Actor actor, @PathVariable String funder, Form form) {
        Desk.of(actor, Capacity.ADMIN);
        var whose = RulebooksController.funder(funder);
        if (!form.values().containsKey("from") || form.has("change", "true")) return form(actor, whose, form);
        return preview(actor, whose, form);
    }

    @PostMapping("/rulebooks/{funder}/versions")
    View decide(Actor actor, @PathVariable String funder, CommandKey key, Form form) {
        Desk.of(actor, Capacity.ADMIN);
        var whose = RulebooksController.funder(funder);
        var answer = use.command(
                actor,
                key,
                "decide-rulebook",
                () -> Inputs.integer(form.value("seen"), "seen", 1, 10_000)
                        .then(seen -> Inputs.text(form.value("reason"), "reason", 500)
                                .then(reason -> RulebookForm.read(form, whose, clock.today(), reason, seen)))
                        .then(it -> settings.decide(actor, it))
                        .map(done -> new Done("/rulebooks/" + whose, "rulebook-decided")));
        return Reply.to(answer, reasons -> preview(actor, whose, form.refused(reasons)));
    }

    /** What would change; where it cannot be told, the form again with what is wrong. */
    private Html preview(Actor actor, Funder funder, Form form) {
        var read = use.as(actor, () -> {
            var newest = institutions
                    .rulebookVersions(actor.institution(), funder)
                    .getLast()
                    .number();
            return RulebookForm.read(form, funder, clock.today(), "-", newest)
                    .then(it -> settings.consider(actor, it).map(values -> it));
        });
        return switch (read) {
            case Decision.Accepted<NewRulebook>(var it) -> drawing.preview(actor, it, form);
            case Decision.Refused<NewRulebook>(var reasons) ->
                form(actor, funder, form.refused(reasons)).status(HttpStatus.UNPROCESSABLE_ENTITY);
        };
    }

    private Html form(Actor actor, Funder funder, Form typed) {
        return use.as(actor, () -> {
            var page = pages.page(
                    actor, funder == Funder.NAV ? "rulebook.new.title.NAV" : "rulebook.new.title.OWN", "rulebooks");
            var newest = newest(institutions.rulebookVersions(actor.institution(), funder));
            return Html.page(
                    "funding/rulebook-new",
                    page,
                    new NewRulebookPage(
                            funder.name(),
                            page.t("rulebook.funder." + funder),
                            page.t("rulebook.new.lead", newest.number(), newest.validFrom()),
                            typed.values().containsKey(Setting.MAX_GRANT_MONTHS.name())
                                    ? typed
                                    : RulebookForm.filled(page, newest),
                            RulebookWords.topics(funder).stream()
                                    .map(topic -> topic(page, topic))
                                    .toList()));
        });
    }

    /** What is furthest ahead is what a new version most likely goes on from. */
    private static RulebookVersion newest(List<RulebookVersion> versions) {
        return versions.stream()
                .max((a, b) -> a.validFrom().equals(b.validFrom())
                        ? Integer.compare(a.number(), b.number())
                        : a.validFrom().compareTo(b.validFrom()))
                .orElseThrow();
    }

    private static NewRulebookPage.Topic topic(Page page, Setting.Topic topic) {
        return new NewRulebookPage.Topic(
                page.t("rulebook.topic." + topic),
                Stream.of(Setting.values())
                        .filter(setting -> setting.topic() == topic)
                        .map(setting -> field(page, setting))
                        .toList());
    }

    private static NewRulebookPage.Field field(Page page, Setting setting) {
        var help = page.words().has("rulebook." + setting + ".help") ? page.t("rulebook." + setting + ".help") : null;
        return new NewRulebookPage.Field(
                setting.name(),
                RulebookWords.name(page, setting),
                help,
                RulebookWords.options(page, setting),
                switch (setting.shape()) {
                    case COUNT -> Look.NUMBER;
                    case COUNTS, RATE, DAY -> Look.TEXT;
                    case COST_PARTS, GROUNDS -> Look.CHECKS;
                    case GRADE -> Look.SELECT;
                    default -> Look.RADIOS;
                });
    }
}
