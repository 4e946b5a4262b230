package no.kneika.imports.web;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kneika.imports.Column;
import no.kneika.imports.ImportKind;
import no.kneika.imports.service.ImportProgress;
import no.kneika.imports.service.ReadImport;
import no.kneika.imports.service.WriteImport;
import no.kneika.imports.store.ImportFiles;
import no.kneika.imports.store.ImportFiles.Brought;
import no.kneika.imports.store.ImportFiles.Found;
import no.kneika.imports.store.Leaves;
import no.kneika.kernel.InstitutionId;
import no.kneika.people.People;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Jobs;
import no.kneika.platform.intake.Change;
import no.kneika.platform.intake.Trouble;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the administrator's pages of what was found in files. */
@Component
class ImportPages {

    private static final int LATEST = 20;

    private final ImportFiles files;
    private final Leaves leaves;
    private final ImportProgress progress;
    private final People people;
    private final Jobs jobs;

    ImportPages(ImportFiles files, Leaves leaves, ImportProgress progress, People people, Jobs jobs) {
        this.files = files;
        this.leaves = leaves;
        this.progress = progress;
        this.people = people;
        this.jobs = jobs;
    }

    ImportsPage all(Page page, InstitutionId here) {
        var latest = files.latest(LATEST);
        var failures = failures(here, latest);
        var names = people.names(latest.stream().map(Brought::by).toList());
        return new ImportsPage(
                Arrays.stream(ImportKind.values())
                        .map(kind -> new ImportsPage.Kind(
                                page.t("imports.kind." + kind),
                                page.t("imports.kind-note." + kind),
                                "/imports/new?kind=" + kind.code()))
                        .toList(),
                latest.stream()
                        .map(each -> new ImportsPage.Brought(
                                page.t("imports.kind." + each.kind()) + ": " + each.name(),
                                "/imports/" + each.id(),
                                page.t(
                                        "imports.brought",
                                        page.relative(LocalDateTime.ofInstant(each.at(), BusinessClock.ZONE)),
                                        names.getOrDefault(each.by(), page.t("imports.terminal")),
                                        page.t("imports.short." + state(each, failures)))))
                        .toList());
    }

    BringPage bring(Page page, ImportKind kind, Form form) {
        return new BringPage(
                kind.code(),
                page.t("imports.bring-lead." + kind),
                "/imports/template?kind=" + kind.code(),
                kind.template().stream()
                        .map(column -> new BringPage.Column(
                                column.heading(page.lang()),
                                kind.required().contains(column),
                                page.t("imports.column." + column),
                                Examples.of(kind, column)))
                        .toList(),
                form);
    }

    /** How often the work on each has gone wrong, for those with which it has. */
    private Map<String, Integer> failures(InstitutionId here, List<Brought> brought) {
        var failures = new HashMap<String, Integer>();
        failures.putAll(failures(here, ReadImport.NAME, ids(brought, each -> each.found() == null)));
        failures.putAll(failures(here, WriteImport.NAME, ids(brought, each -> each.decided() != null)));
        return failures;
    }

    private Map<String, Integer> failures(InstitutionId here, String job, List<String> ids) {
        if (ids.isEmpty()) return Map.of();
        return jobs.troubled(here, job, ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().failures()));
    }

    private static List<String> ids(List<Brought> brought, Predicate<Brought> which) {
        return brought.stream()
                .filter(each -> each.outcome() == null)
                .filter(which)
                .map(each -> each.id().toString())
                .toList();
    }

    private static String state(Brought brought, Map<String, Integer> failures) {
        var state = state(brought);
        return state.equals("WORKING") && failures.containsKey(brought.id().toString()) ? "FAILED" : state;
    }

    static String state(Brought brought) {
        var outcome = brought.outcome();
        if (outcome != null) return outcome.name();
        var found = brought.found();
        if (found == null || brought.decided() != null) return "WORKING";
        if (found.troubles() > 0) return "TROUBLES";
        if (found.added() + found.changed() > 0) return "READY";
        // Those who are gone can be ended also when nothing else changes.
        return found.gone() > 0 && brought.kind() == ImportKind.STUDENTS ? "READY" : "NOTHING";
    }

    ImportPage one(Page page, InstitutionId here, Brought brought, Form decision) {
        var found = brought.found();
        var failures = failures(here, List.of(brought));
        var state = state(brought, failures);
        var far = progress.of(brought.id());
        var tabs = found == null ? List.<ImportPage.Tab>of() : tabs(page, brought, found);
        var sort = sort(page, found);
        var lines = state.equals("READY") && sort != null
                ? leaves.changes(here, brought.id(), sort, number(page))
                : List.<Change>of();
        var wrong = state.equals("TROUBLES") ? leaves.troubles(here, brought.id(), number(page)) : List.<Trouble>of();
        return new ImportPage(
                brought.id().toString(),
                state,
                says(page, brought, state, failures),
                far.rows(),
                far.all(),
                found == null || found.form().kind().isEmpty() ? null : form(page, found),
                found == null || found.unused().isEmpty() ? null : page.t("imports.unused", found.unused()),
                found == null || found.setAside() == 0 ? null : page.t("imports.aside", found.setAside()),
                found == null || found.troubles() > 0 ? List.of() : figures(page, found),
                state.equals("READY") ? tabs : List.of(),
                lines.stream().map(line -> line(page, line)).toList(),
                wrong.stream().map(trouble -> wrong(page, trouble)).toList(),
                paging(page, brought, found, state, sort),
                found != null && found.troubles() > 5_000 ? page.t("imports.more-troubles", 5_000) : null,
                state.equals("READY") && found != null && found.gone() > 0
                        ? page.t("imports.gone." + (brought.kind() == ImportKind.STUDENTS), found.gone())
                        : null,
                brought.kind() == ImportKind.STUDENTS,
                "/imports/new?kind=" + brought.kind().code(),
                apply(page, found),
                decision);
    }

    private String says(Page page, Brought brought, String state, Map<String, Integer> failures) {
        var found = brought.found();
        return switch (state) {
            case "WORKING" -> working(page, progress.of(brought.id()));
            case "FAILED" ->
                page.t(
                        found == null ? "imports.says.NOT_READ" : "imports.says.NOT_WRITTEN",
                        failures.getOrDefault(brought.id().toString(), 1));
            case "TROUBLES" -> page.t("imports.says.TROUBLES", found == null ? 0 : found.troubles());
            case "DONE" ->
                page.t(
                        "imports.says.DONE",
                        found == null ? 0 : found.added(),
                        found == null ? 0 : found.changed(),
                        brought.ended());
            case "READY" -> page.t(isSame(found) ? "imports.says.SAME" : "imports.says.READY");
            default -> page.t("imports.says." + state);
        };
    }

    private static String working(Page page, ImportProgress.Far far) {
        return far.all() > 0
                ? page.t("imports.step.ROWS", far.rows(), far.all())
                : page.t("imports.step." + far.step());
    }

    private static boolean isSame(@Nullable Found found) {
        return found != null && found.added() + found.changed() == 0;
    }

    private static String apply(Page page, @Nullable Found found) {
        if (found == null) return "";
        return isSame(found) ? page.t("imports.apply-gone") : page.t("imports.apply", found.added(), found.changed());
    }

    private static String form(Page page, Found found) {
        var form = found.form();
        return form.kind().equals("EXCEL")
                ? page.t("imports.form.EXCEL", found.lines())
                : page.t(
                        "imports.form.CSV",
                        found.lines(),
                        form.encoding(),
                        page.t("imports.separator." + form.separator()));
    }

    private static List<Figure> figures(Page page, Found found) {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(page.number(found.added()), null, page.t("imports.figure.NEW"), false));
        figures.add(new Figure(page.number(found.changed()), null, page.t("imports.figure.CHANGED"), false));
        figures.add(new Figure(page.number(found.unchanged()), null, page.t("imports.figure.SAME"), false));
        figures.add(new Figure(page.number(found.gone()), null, page.t("imports.figure.GONE"), found.gone() > 0));
        return figures;
    }

    private static int count(Found found, Change.Sort sort) {
        return switch (sort) {
            case NEW -> found.added();
            case CHANGED -> found.changed();
            case GONE -> found.gone();
        };
    }

    private static List<ImportPage.Tab> tabs(Page page, Brought brought, Found found) {
        var here = sort(page, found);
        var tabs = new ArrayList<ImportPage.Tab>();
        for (var sort : Change.Sort.values())
            if (count(found, sort) > 0)
                tabs.add(new ImportPage.Tab(
                        page.t("imports.tab." + sort, count(found, sort)),
                        "/imports/" + brought.id() + "?show=" + sort,
                        sort == here));
        return tabs;
    }

    /** What was asked for, when there is any; otherwise the first there is. Changes are read more closely than news. */
    private static Change.@Nullable Sort sort(Page page, @Nullable Found found) {
        if (found == null) return null;
        for (var sort : Change.Sort.values())
            if (sort.name().equals(page.query("show")) && count(found, sort) > 0) return sort;
        for (var sort : List.of(Change.Sort.CHANGED, Change.Sort.NEW, Change.Sort.GONE))
            if (count(found, sort) > 0) return sort;
        return null;
    }

    private static int number(Page page) {
        var asked = page.query("page");
        return asked.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(asked)) : 1;
    }

    private static @Nullable Paging paging(
            Page page, Brought brought, @Nullable Found found, String state, Change.@Nullable Sort sort) {
        if (found == null) return null;
        var base = "/imports/" + brought.id();
        if (state.equals("TROUBLES"))
            return new Paging(number(page), Leaves.SIZE, Math.min(found.troubles(), 5_000), base);
        if (!state.equals("READY") || sort == null) return null;
        return new Paging(number(page), Leaves.SIZE, count(found, sort), base + "?show=" + sort);
    }

    private static ImportPage.Line line(Page page, Change change) {
        return new ImportPage.Line(
                change.line() == 0 ? "" : String.valueOf(change.line()),
                change.subject(),
                change.differences().stream()
                        .map(d -> new ImportPage.Value(
                                page.upper(Column.valueOf(d.column()).heading(page.lang())),
                                value(page, d.column(), d.before()),
                                value(page, d.column(), d.after())))
                        .toList());
    }

    /** What somebody answers for is compared by its codes, and read in words. */
    private static String value(Page page, String column, String value) {
        if (!column.equals(Column.MATTERS.name()) || value.isEmpty()) return value;
        return page.list(
                Stream.of(value.split(", ")).map(it -> page.t("matter." + it)).toList());
    }

    static ImportPage.Wrong wrong(Page page, Trouble trouble) {
        var column = trouble.column();
        return new ImportPage.Wrong(
                trouble.line() == 0 ? "" : String.valueOf(trouble.line()),
                column == null ? "" : Column.valueOf(column).heading(page.lang()),
                trouble.found(),
                page.why(trouble.reason()),
                page.t(
                        "mend." + trouble.reason().code(),
                        trouble.reason().args().toArray()));
    }
}
