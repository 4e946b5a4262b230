package no.kneika.hours.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kneika.access.Admissions;
import no.kneika.hours.EntryId;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.hours.domain.Oddity;
import no.kneika.hours.domain.SheetRules.Line;
import no.kneika.hours.domain.SheetRules.Sheet;
import no.kneika.hours.service.CaseBook;
import no.kneika.hours.service.Confirmations;
import no.kneika.hours.service.MentorDesk;
import no.kneika.hours.service.SheetReader;
import no.kneika.hours.service.StudentAbsences;
import no.kneika.hours.store.Sheets.AttestationRow;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Minutes;
import no.kneika.mentors.Assignment;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of one sheet: ready words for the coordinator, the approver or finance. */
@Component
class SheetPages {

    private final SheetReader reader;
    private final CaseBook books;
    private final MentorDesk desk;
    private final TrailWords trail;
    private final Confirmations confirmations;
    private final StudentAbsences absences;
    private final Admissions admissions;
    private final People people;

    SheetPages(
            SheetReader reader,
            CaseBook books,
            MentorDesk desk,
            TrailWords trail,
            Confirmations confirmations,
            StudentAbsences absences,
            Admissions admissions,
            People people) {
        this.reader = reader;
        this.books = books;
        this.desk = desk;
        this.trail = trail;
        this.confirmations = confirmations;
        this.absences = absences;
        this.admissions = admissions;
        this.people = people;
    }

    SheetPage page(Page page, Actor actor, Assignment assignment, YearMonth month, boolean stale, Form form) {
        Trail.shows(assignment.caseId(), Shown.HOURS);
        var sheet = reader.sheet(assignment, month, actor);
        var path = "/sheets/" + assignment.id() + "/" + month;
        boolean coordinator = actor.capacity() == Capacity.COORDINATOR;
        var own = actor.person().equals(assignment.mentor());
        Map<EntryId, String> notes =
                coordinator ? desk.notes(sheet.lines().stream().map(Line::facts).toList(), actor) : Map.of();
        return new SheetPage(
                facts(page, actor, assignment, sheet),
                coordinator ? odd(page, actor, assignment, sheet) : List.of(),
                sheet.lines().stream()
                        .map(l -> line(page, l, notes, coordinator && !own))
                        .toList(),
                trail.of(page, actor, assignment, sheet),
                coordinator && !own ? attest(page, actor, assignment, path, sheet) : null,
                actor.capacity() == Capacity.APPROVER ? approvals(page, actor, assignment, sheet) : List.of(),
                state(page, sheet),
                path,
                stale,
                form);
    }

    private List<Fact> facts(Page page, Actor actor, Assignment assignment, Sheet sheet) {
        var counting = sheet.lines().stream()
                .filter(l -> l.standing() != EntryStanding.REVERSED)
                .map(Line::facts)
                .toList();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(page.t("sheets.fact.mentor"), people.name(assignment.mentor())));
        if (actor.capacity() == Capacity.COORDINATOR)
            facts.add(new Fact(page.t("sheets.fact.student"), people.name(admissions.studentOf(assignment.caseId()))));
        if (actor.capacity() == Capacity.COORDINATOR)
            confirmations
                    .handover(assignment.caseId())
                    .ifPresent(it -> facts.add(new Fact(
                            page.t("sheets.fact.confirmed-by"),
                            page.t("sheets.fact.handed-over"),
                            page.t(
                                    "sheets.fact.handed-over-on",
                                    Says.day(page, LocalDate.ofInstant(it.at(), BusinessClock.ZONE))))));
        facts.add(new Fact(page.t("sheets.fact.worked"), page.minutes(desk.sum(counting))));
        facts.add(new Fact(page.t("sheets.fact.wage"), page.money(desk.beforeTax(counting))));
        var told = absences.of(
                assignment.id(), sheet.month().atDay(1), sheet.month().atEndOfMonth());
        if (actor.capacity() == Capacity.COORDINATOR && !told.isEmpty())
            facts.add(new Fact(
                    page.t("sheets.fact.told"),
                    page.list(told.stream().map(a -> Says.day(page, a.day())).toList()),
                    page.t("sheets.fact.told-note")));
        var usage = desk.usage(assignment.caseId());
        if (usage.period().isPresent())
            facts.add(new Fact(
                    page.t("sheets.fact.left"),
                    page.minutes(usage.left()),
                    page.t(
                            "sheets.fact.left-note",
                            usage.granted(),
                            Says.day(page, usage.period().get().to()))));
        return facts;
    }

    private List<SheetPage.Odd> odd(Page page, Actor actor, Assignment assignment, Sheet sheet) {
        var book = books.of(assignment.caseId());
        var disputes = reader.disputes(sheet, actor);
        var odd = new ArrayList<SheetPage.Odd>();
        for (var line : sheet.lines())
            for (var oddity : Oddity.of(line.facts(), line.standing())) {
                var entry = line.facts().entry();
                var what = page.t("sheets.odd." + oddity, Says.day(page, entry.day()), entry.minutes());
                var text = switch (oddity) {
                    case UNFUNDED -> page.t("sheets.odd-text.UNFUNDED", book.above(entry.id()));
                    case DISPUTED -> disputes.getOrDefault(entry.id(), page.t("sheets.odd-text.DISPUTED"));
                    case LATE -> page.t("sheets.odd-text.LATE", Says.day(page, entry.recordedOn()));
                    default -> page.t("sheets.odd-text." + oddity);
                };
                odd.add(new SheetPage.Odd(
                        what,
                        text,
                        oddity == Oddity.UNFUNDED ? "/hours/" + entry.id() + "/rulings" : null,
                        oddity == Oddity.DISPUTED ? "/hours/" + entry.id() + "/settlements" : null,
                        entry.id().toString()));
            }
        odd.sort((a, b) ->
                Boolean.compare(b.rule() != null || b.settle() != null, a.rule() != null || a.settle() != null));
        return odd;
    }

    private static SheetPage.Line line(Page page, Line line, Map<EntryId, String> notes, boolean mayReverse) {
        var entry = line.facts().entry();
        return new SheetPage.Line(
                entry.id().toString(),
                page.shortDate(entry.day()),
                line.facts()
                        .span()
                        .map(s -> page.time(s.starts().toLocalTime()) + "–"
                                + page.time(s.ends().toLocalTime()))
                        .orElse(""),
                page.clock(entry.minutes()),
                page.t("hours.kind." + entry.kind()),
                notes.get(entry.id()),
                standing(page, line),
                mayReverse && line.standing() != EntryStanding.REVERSED ? "/hours/" + entry.id() + "/reversals" : null);
    }

    private static String standing(Page page, Line line) {
        var facts = line.facts();
        var text = line.standing() == EntryStanding.AWAITING_STUDENT
                ? page.t("hours.standing.AWAITING_STUDENT") + " "
                        + page.t("sheets.silence", Says.day(page, facts.confirmedBySilenceFrom()))
                : page.t("hours.standing." + line.standing());
        if (!facts.declined().isZero()) text += " " + page.t("sheets.declined", facts.declined());
        return facts.entry().isLate() ? text + " " + page.t("hours.late") : text;
    }

    private SheetPage.@Nullable Attest attest(Page page, Actor actor, Assignment assignment, String path, Sheet sheet) {
        var ready = sheet.ready();
        if (!sheet.submitted() || ready.isEmpty()) return null;
        return new SheetPage.Attest(
                path + "/attestation",
                page.t("sheets.attest", sum(ready.stream().map(Line::facts).toList())),
                ready.stream().map(l -> l.id().toString()).toList(),
                page.t(
                        confirmations.coordinatorConfirms(assignment.caseId(), actor.institution())
                                ? "sheets.attest-note.for-student"
                                : "sheets.attest-note"));
    }

    private List<SheetPage.Approve> approvals(Page page, Actor actor, Assignment assignment, Sheet sheet) {
        return reader.attestations(assignment.id(), sheet.month()).stream()
                .filter(row -> !row.isApproved())
                .filter(row -> !row.attestedBy().equals(actor.person())
                        && !row.mentor().equals(actor.person()))
                .map(row -> approve(page, row, sheet))
                .toList();
    }

    private SheetPage.Approve approve(Page page, AttestationRow row, Sheet sheet) {
        var attested = sheet.lines().stream()
                .filter(l -> l.standing() == EntryStanding.ATTESTED)
                .map(Line::facts)
                .filter(f -> f.attestation().stream().anyMatch(row.id()::equals))
                .toList();
        return new SheetPage.Approve(
                "/attestations/" + row.id() + "/approval",
                page.t("sheets.approve", sum(attested), desk.beforeTax(attested)),
                page.t("sheets.attested-by", people.name(row.attestedBy()), Says.day(page, row.attestedOn())));
    }

    private static Minutes sum(List<EntryFacts> facts) {
        return Minutes.sum(facts.stream().map(EntryFacts::payable).toList());
    }

    private static String state(Page page, Sheet sheet) {
        if (!sheet.submitted())
            return page.t("sheets.page.draft", Says.day(page, sheet.month().atEndOfMonth()));
        if (!sheet.ready().isEmpty()) {
            int waiting = sheet.open().size() - sheet.ready().size();
            return waiting == 0 ? page.t("sheets.page.ready") : page.t("sheets.page.some-wait", waiting);
        }
        if (!sheet.open().isEmpty()) return page.t("sheets.page.waits");
        return page.t(
                sheet.lines().stream().anyMatch(l -> l.standing() == EntryStanding.ATTESTED)
                        ? "sheets.page.attested"
                        : "sheets.page.approved");
    }
}
