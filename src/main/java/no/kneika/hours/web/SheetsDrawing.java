package no.kneika.hours.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kneika.cases.Cases;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.hours.service.MonthBatch;
import no.kneika.hours.service.MonthBatch.Choice;
import no.kneika.hours.service.SheetList;
import no.kneika.hours.service.SheetSum;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchId;
import no.kneika.platform.Batches;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the list of sheets: what to attest, what to approve, what waits for somebody else. */
@Component
class SheetsDrawing {

    /** Of those there is nothing more to do with; the rest are a tap or a search away. */
    private static final int DONE_AT_FIRST = 10;

    /** Nobody reads more of one kind; a whole institution's are searched, or taken along as a table. */
    private static final int AT_ONCE = 500;

    private final SheetList sheets;
    private final MonthBatch months;
    private final Batches batches;
    private final Cases cases;
    private final People people;

    SheetsDrawing(SheetList sheets, MonthBatch months, Batches batches, Cases cases, People people) {
        this.sheets = sheets;
        this.months = months;
        this.batches = batches;
        this.cases = cases;
        this.people = people;
    }

    /** @param students of each case, for those who are told */
    private record Who(Map<PersonId, String> names, Map<CaseId, PersonId> students) {

        String name(PersonId person) {
            return names.getOrDefault(person, "");
        }

        /** The mentor or the student is called something like it. */
        boolean fits(SheetSum sheet, String search) {
            var words = search.toLowerCase(Locale.ROOT);
            return Stream.of(name(sheet.mentor()), student(sheet.caseId()))
                    .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(words));
        }

        String student(CaseId caseId) {
            var student = students.get(caseId);
            return student == null ? "" : name(student);
        }
    }

    private Who who(List<SheetSum> all, Actor actor) {
        Map<CaseId, PersonId> students = actor.capacity() == Capacity.COORDINATOR
                ? cases.studentsOf(all.stream().map(SheetSum::caseId).distinct().toList())
                : Map.of();
        var persons = Stream.concat(all.stream().map(SheetSum::mentor), students.values().stream());
        return new Who(people.names(persons.distinct().toList()), students);
    }

    SheetsPage page(Page page, Actor actor, Form form) {
        var everything = sheets.all(actor);
        var who = who(everything, actor);
        var search = page.query("q").strip();
        var all = everything.stream().filter(it -> who.fits(it, search)).toList();
        boolean approves = actor.capacity() == Capacity.APPROVER;
        Predicate<SheetSum> mine = approves ? SheetSum::needsApprover : SheetSum::needsCoordinator;
        var todo = actor.capacity() == Capacity.FINANCE
                ? List.<SheetSum>of()
                : all.stream().filter(mine).toList();
        long waits = actor.capacity() == Capacity.FINANCE
                ? 0
                : everything.stream().filter(mine).count();
        var choices = switch (actor.capacity()) {
            case COORDINATOR -> months.toAttest(actor);
            case APPROVER -> months.toApprove(actor);
            default -> List.<Choice>of();
        };
        choices = choices.stream()
                .filter(it -> who.fits(it.sheet(), search))
                .limit(AT_ONCE)
                .toList();
        var offered = choices.stream().map(it -> key(it.sheet())).collect(Collectors.toSet());
        var single = todo.stream().filter(s -> !offered.contains(key(s))).toList();
        var others = all.stream().filter(mine.negate().or(s -> todo.isEmpty())).toList();
        var waiting = others.stream().filter(s -> !s.isDone()).toList();
        var done = others.stream().filter(SheetSum::isDone).toList();
        var groups = new ArrayList<SheetsPage.Group>();
        add(groups, page, approves ? "approve" : "attest", single, Math.min(single.size(), AT_ONCE), who);
        add(groups, page, "waiting", waiting, Math.min(waiting.size(), AT_ONCE), who);
        boolean whole = !search.isEmpty() || page.query("all").equals("1");
        add(groups, page, "done", done, Math.min(done.size(), whole ? AT_ONCE : DONE_AT_FIRST), who);
        var filter = "q=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
        return new SheetsPage(
                page.t("sheets.lead." + (waits == 0 ? "none" : "some"), waits),
                many(page, actor, choices, who, form),
                groups,
                search,
                everything.isEmpty(),
                "/sheets.xlsx?" + filter,
                "/sheets.csv?" + filter,
                form);
    }

    /** Every sheet the page has, as it is searched, to take along. */
    Spreadsheet table(Page page, Actor actor) {
        var all = sheets.all(actor);
        var who = who(all, actor);
        var search = page.query("q").strip();
        return new Spreadsheet(
                page.t("sheets.title"),
                List.of(
                        page.t("sheets.fact.mentor"),
                        page.t("sheets.fact.student"),
                        page.t("sheets.month"),
                        page.t("sheets.hours"),
                        page.t("sheets.state")),
                all.stream()
                        .filter(it -> who.fits(it, search))
                        .map(it -> {
                            var row = row(page, it, who);
                            return List.<Object>of(row.mentor(), row.student(), it.month(), it.worked(), row.state());
                        })
                        .toList());
    }

    private SheetsPage.@Nullable Many many(Page page, Actor actor, List<Choice> choices, Who who, Form form) {
        if (choices.isEmpty()) return null;
        boolean approves = actor.capacity() == Capacity.APPROVER;
        var kind = approves ? MonthBatch.APPROVE : MonthBatch.ATTEST;
        var rows = choices.stream()
                .map(it -> {
                    var key = approves ? it.item().subject().toString() : key(it.sheet());
                    return new SheetsPage.Yes(
                            row(page, it.sheet(), who),
                            key,
                            key + " " + it.item().seen(),
                            form.isRefused() ? form.has("sheet", key) : it.odd().isEmpty(),
                            it.odd().stream()
                                    .map(odd -> page.t(
                                            "sheets.month-odd." + odd.what(),
                                            odd.values().toArray()))
                                    .toList());
                })
                .toList();
        long chosen = rows.stream().filter(SheetsPage.Yes::chosen).count();
        return new SheetsPage.Many(
                page.t("sheets.many." + kind, rows.size()),
                page.t("sheets.many-why"),
                approves ? "/sheets/approvals" : "/sheets/attestations",
                batches.latest(actor, kind).map(BatchId::toString).orElse(""),
                page.t("sheets.many-button." + kind, chosen),
                page.t("sheets.many-button." + kind, "{n}"),
                rows);
    }

    private static String key(SheetSum it) {
        return it.assignment() + "/" + it.month();
    }

    private static void add(
            List<SheetsPage.Group> groups, Page page, String kind, List<SheetSum> standings, int shown, Who who) {
        if (standings.isEmpty()) return;
        boolean cut = shown == AT_ONCE && shown < standings.size();
        groups.add(new SheetsPage.Group(
                page.t("sheets.group." + kind, standings.size()),
                cut ? page.t("sheets.why." + kind) + " " + page.t("sheets.first", shown) : page.t("sheets.why." + kind),
                standings.stream().limit(shown).map(s -> row(page, s, who)).toList(),
                shown < standings.size() && !cut ? page.t("sheets.see-all", standings.size()) : null));
    }

    private static SheetsPage.Row row(Page page, SheetSum sheet, Who who) {
        Trail.shows(sheet.caseId(), Shown.HOURS);
        return new SheetsPage.Row(
                "/sheets/" + sheet.assignment() + "/" + sheet.month(),
                who.name(sheet.mentor()),
                who.student(sheet.caseId()),
                page.month(sheet.month()),
                page.minutes(sheet.worked()),
                state(page, sheet));
    }

    /** The most pressing thing about a sheet, in a few words. */
    private static String state(Page page, SheetSum sheet) {
        long disputed = sheet.count(EntryStanding.DISPUTED);
        if (disputed > 0) return page.t("sheets.state.disputed", disputed);
        long undecided = sheet.count(EntryStanding.UNDECIDED);
        if (undecided > 0) return page.t("sheets.state.undecided", undecided);
        if (!sheet.submitted()) {
            var last = sheet.month().atEndOfMonth();
            return page.t(
                    last.isBefore(page.today()) ? "sheets.state.draft-late" : "sheets.state.draft",
                    Says.day(page, last));
        }
        long ready = sheet.count(EntryStanding.READY);
        if (ready > 0) return page.t("sheets.state.ready", ready);
        if (sheet.needsApprover()) return page.t("sheets.state.attested");
        if (sheet.isDone()) return page.t("sheets.state.done");
        return page.t("sheets.state.student");
    }
}
