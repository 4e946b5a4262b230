package no.kneika.funding.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.kneika.cases.Cases;
import no.kneika.funding.RulebookMove;
import no.kneika.funding.RulebookPreview;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.NewRulebook;
import no.kneika.institution.Rulebook;
import no.kneika.institution.RulebookVersion;
import no.kneika.institution.Setting;
import no.kneika.kernel.CaseId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import org.springframework.stereotype.Component;

/** Draws what a new version of a rulebook would change. */
@Component
class RulebookDrawing {

    private static final int MOST_ROWS = 200;

    private record Alike(RulebookMove.What what, LocalDate before, LocalDate after) {}

    private final Use use;
    private final Pages pages;
    private final Institutions institutions;
    private final RulebookPreview preview;
    private final Cases cases;
    private final People people;

    RulebookDrawing(
            Use use, Pages pages, Institutions institutions, RulebookPreview preview, Cases cases, People people) {
        this.use = use;
        this.pages = pages;
        this.institutions = institutions;
        this.preview = preview;
        this.cases = cases;
        this.people = people;
    }

    Html preview(Actor actor, NewRulebook it, Form form) {
        var before = use.as(actor, () -> institutions.rulebookVersion(actor.institution(), it.funder(), it.from()));
        var after = Rulebook.of(it.funder(), it.values());
        var found = preview.of(actor.institution(), it.funder(), before.rules(), after, it.from());
        return use.as(actor, () -> {
            var page = pages.page(
                    actor,
                    it.funder() == Funder.NAV ? "rulebook.preview.title.NAV" : "rulebook.preview.title.OWN",
                    "rulebooks");
            var next = it.seen() + 1;
            var alike = alike(found.moves());
            var names = names(found.moves());
            return Html.page(
                    "funding/rulebook-preview",
                    page,
                    new RulebookPreviewPage(
                            it.funder().name(),
                            page.t("rulebook.funder." + it.funder()),
                            page.t("rulebook.preview.lead", next, it.from()),
                            changes(page, before, it),
                            page.t("rulebook.preview.moved", found.moves().size(), (int) found.moves().stream()
                                    .map(RulebookMove::caseId)
                                    .distinct()
                                    .count()),
                            alike.entrySet().stream()
                                    .limit(MOST_ROWS)
                                    .map(each -> move(page, each.getKey(), each.getValue(), names))
                                    .toList(),
                            alike.size() > MOST_ROWS ? page.t("rulebook.preview.more", alike.size() - MOST_ROWS) : null,
                            found.refused().stream()
                                    .map(draft -> draft(page, draft))
                                    .toList(),
                            page.t("rulebook.preview.kept", found.kept()),
                            later(actor, it)
                                    .map(version ->
                                            page.t("rulebook.preview.later", version.number(), version.validFrom()))
                                    .orElse(null),
                            it.seen(),
                            page.t("rulebook.preview.save", next),
                            RulebookForm.carried(form),
                            form));
        });
    }

    /** An administrator is admitted to no case: the reference is what they tell the coordinator. */
    private RulebookPreviewPage.Draft draft(Page page, RulebookPreview.RefusedDraft it) {
        var known = cases.studentsOf(List.of(it.caseId())).containsKey(it.caseId());
        return new RulebookPreviewPage.Draft(
                it.reference(),
                known ? "/applications/" + it.application() : "",
                it.why().stream().map(page::why).toList());
    }

    private static List<RulebookPreviewPage.Change> changes(Page page, RulebookVersion before, NewRulebook it) {
        return Stream.of(Setting.values())
                .filter(setting -> !before.value(setting).equals(it.values().get(setting)))
                .map(setting -> new RulebookPreviewPage.Change(
                        RulebookWords.name(page, setting),
                        RulebookWords.value(page, setting, before.value(setting)),
                        RulebookWords.value(page, setting, it.values().getOrDefault(setting, before.value(setting)))))
                .toList();
    }

    private static Map<Alike, List<CaseId>> alike(List<RulebookMove> moves) {
        var alike = new LinkedHashMap<Alike, List<CaseId>>();
        for (var move : moves)
            alike.computeIfAbsent(new Alike(move.what(), move.before(), move.after()), any -> new ArrayList<>())
                    .add(move.caseId());
        return alike;
    }

    /** Only of cases the reader is admitted to; each is then shown, and the log says so. */
    private Map<CaseId, String> names(List<RulebookMove> moves) {
        var students = cases.studentsOf(
                moves.stream().map(RulebookMove::caseId).distinct().toList());
        var names = people.names(students.values().stream().distinct().toList());
        var known = new LinkedHashMap<CaseId, String>();
        students.forEach((caseId, student) -> {
            known.put(caseId, names.getOrDefault(student, ""));
            Trail.shows(caseId, Shown.CASE);
        });
        return known;
    }

    private static RulebookPreviewPage.Move move(Page page, Alike it, List<CaseId> cases, Map<CaseId, String> names) {
        return new RulebookPreviewPage.Move(
                page.t("rulebook.move." + it.what()),
                page.date(it.before()),
                page.date(it.after()),
                cases.size(),
                page.list(cases.stream()
                        .filter(names::containsKey)
                        .map(id -> names.getOrDefault(id, ""))
                        .distinct()
                        .toList()));
    }

    /** A version decided before for a later day takes over on that day, whatever this one says. */
    private Optional<RulebookVersion> later(Actor actor, NewRulebook it) {
        return institutions.rulebookVersions(actor.institution(), it.funder()).stream()
                .filter(version -> version.validFrom().isAfter(it.from()))
                .min(Comparator.comparing(RulebookVersion::validFrom))
                .map(version -> institutions.rulebookVersion(actor.institution(), it.funder(), version.validFrom()));
    }
}
