package no.kneika.hours.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.hours.domain.HandIn;
import no.kneika.hours.domain.SheetRules.Line;
import no.kneika.hours.service.SheetList.Standing;
import no.kneika.hours.store.Disputes;
import no.kneika.hours.store.Entries;
import no.kneika.hours.store.OpenEntries.OpenSheet;
import no.kneika.hours.store.Sheets;
import no.kneika.institution.ConfirmationPolicy;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.DutyList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What hours ask of people (gjøremål): derived from entries and sheets, stored nowhere. */
@Component
class HourDuties implements DutyList {

    private static final int DAYS_TO_ATTEST = 5;
    private static final int DAYS_TO_APPROVE = 10;
    private static final int DAYS_TO_SETTLE = 2;
    private static final int SILENT_DAYS = 14;

    private final SheetList sheets;
    private final Sheets attested;
    private final CaseBook books;
    private final Mentors mentors;
    private final Entries entries;
    private final StudentNames students;
    private final People people;
    private final Disputes disputes;

    HourDuties(
            SheetList sheets,
            Sheets attested,
            CaseBook books,
            Mentors mentors,
            Entries entries,
            StudentNames students,
            People people,
            Disputes disputes) {
        this.sheets = sheets;
        this.attested = attested;
        this.books = books;
        this.mentors = mentors;
        this.entries = entries;
        this.students = students;
        this.people = people;
        this.disputes = disputes;
    }

    @Override
    public List<Obligation> dueBy(LocalDate today, Actor actor) {
        return switch (actor.capacity()) {
            case MENTOR -> mentor(today, actor);
            case STUDENT -> student(actor);
            // The same sheets as are counted: enough of each to know what it asks, not all of its entries.
            case COORDINATOR -> coordinator(actor, sheets.counted(actor), people::names);
            case APPROVER -> approver(actor);
            default -> List.of();
        };
    }

    @Override
    public List<Obligation> counted(LocalDate today, Actor actor) {
        return actor.capacity() == Capacity.COORDINATOR
                ? coordinator(actor, sheets.counted(actor), nobody -> Map.of())
                : dueBy(today, actor);
    }

    private List<Obligation> mentor(LocalDate today, Actor actor) {
        int reminder = books.rules(actor.institution()).lateEntryReminderDays();
        var duties = new ArrayList<Obligation>();
        for (var sheet : sheets.unfinished(actor)) {
            var due = HandIn.due(sheet.month());
            if (!sheet.mentor().equals(actor.person()) || sheet.submitted()) continue;
            if (!HandIn.isOnTheList(sheet.month(), today, reminder)) continue;
            duties.add(duty(
                    Kind.SUBMIT_MONTH,
                    sheet,
                    Capacity.MENTOR,
                    actor.person(),
                    due,
                    "/hours/months/" + sheet.month(),
                    student(sheet)));
        }
        for (var assignment : mentors.ofMentor(actor.person()))
            if (isSilent(assignment, today)) duties.add(silence(assignment, today, actor));
        return duties;
    }

    /** A signed contract, and nothing written for two weeks: it may not have felt like work (stories.md, Kristian). */
    private boolean isSilent(Assignment assignment, LocalDate today) {
        var since = today.minusDays(SILENT_DAYS);
        var contract = assignment.contractOn(today);
        if (!assignment.isActiveOn(today) || contract.isEmpty()) return false;
        if (contract.get().period().from().isAfter(since)) return false;
        return entries.ofMentor(assignment.mentor(), since, today).stream()
                .noneMatch(f -> !f.reversed() && f.entry().assignment().equals(assignment.id()));
    }

    private Obligation silence(Assignment assignment, LocalDate today, Actor actor) {
        return new Obligation(
                Kind.LOG_HOURS,
                assignment.id().value(),
                assignment.caseId(),
                "",
                Capacity.MENTOR,
                actor.person(),
                YearMonth.from(today).atEndOfMonth(),
                Money.ZERO,
                "/hours?with=" + assignment.id(),
                students.firstName(assignment.caseId()));
    }

    /** Only where a yes is required; a case that is handed over has nothing that waits for the student. */
    private List<Obligation> student(Actor actor) {
        if (books.rules(actor.institution()).confirmation() != ConfirmationPolicy.REQUIRED) return List.of();
        var duties = new ArrayList<Obligation>();
        for (var sheet : sheets.unfinished(actor))
            first(sheet, line -> line.standing() == EntryStanding.AWAITING_STUDENT)
                    .forEach(line -> duties.add(duty(
                            Kind.CONFIRM_HOURS,
                            sheet,
                            Capacity.STUDENT,
                            actor.person(),
                            line.facts().confirmedBySilenceFrom(),
                            "/my-hours",
                            people.name(sheet.mentor()))));
        return duties;
    }

    private List<Obligation> coordinator(
            Actor actor, SheetList.Counted unfinished, Function<Collection<PersonId>, Map<PersonId, String>> naming) {
        var duties = new ArrayList<Obligation>();
        var names = naming.apply(Stream.concat(
                        unfinished.laidOut().stream().map(Standing::mentor),
                        unfinished.ready().stream().map(OpenSheet::mentor))
                .distinct()
                .toList());
        var said = disputes.on(unfinished.laidOut().stream()
                .flatMap(sheet -> sheet.lines().stream())
                .filter(line -> line.standing() == EntryStanding.DISPUTED)
                .map(line -> line.facts().entry().id())
                .toList());
        for (var sheet : unfinished.laidOut()) {
            if (sheet.mentor().equals(actor.person())) continue;
            var about = names.getOrDefault(sheet.mentor(), "");
            var link = link(sheet.assignment(), sheet.month());
            for (var line : sheet.lines()) {
                if (line.standing() == EntryStanding.DISPUTED)
                    duties.add(of(
                            Kind.SETTLE_DISPUTE,
                            sheet,
                            line,
                            said.getOrDefault(
                                            line.facts().entry().id(),
                                            line.facts().entry().recordedOn())
                                    .plusDays(DAYS_TO_SETTLE),
                            link,
                            about));
                if (line.standing() == EntryStanding.UNDECIDED)
                    duties.add(
                            of(Kind.DECIDE_UNFUNDED, sheet, line, sheet.month().atEndOfMonth(), link, about));
            }
            if (sheet.submitted() && sheet.count(EntryStanding.READY) > 0)
                duties.add(attest(sheet.assignment(), sheet.caseId(), sheet.month(), about));
        }
        for (var sheet : unfinished.ready())
            if (!sheet.mentor().equals(actor.person()))
                duties.add(attest(
                        sheet.assignment(), sheet.caseId(), sheet.month(), names.getOrDefault(sheet.mentor(), "")));
        return duties;
    }

    private static Obligation attest(AssignmentId assignment, CaseId caseId, YearMonth month, String about) {
        return new Obligation(
                Kind.ATTEST_MONTH,
                assignment.value(),
                caseId,
                month.toString(),
                Capacity.COORDINATOR,
                null,
                month.plusMonths(1).atDay(DAYS_TO_ATTEST),
                Money.ZERO,
                link(assignment, month),
                about);
    }

    private static String link(AssignmentId assignment, YearMonth month) {
        return "/sheets/" + assignment + "/" + month;
    }

    /** Asked by sheet: after a month's end a whole institution's entries wait for the same approver. */
    private List<Obligation> approver(Actor actor) {
        var waiting = attested.waitingFor(actor.person());
        var names = people.names(
                waiting.stream().map(Sheets.Waiting::mentor).distinct().toList());
        return waiting.stream()
                .map(sheet -> new Obligation(
                        Kind.APPROVE_MONTH,
                        sheet.assignment().value(),
                        sheet.caseId(),
                        sheet.month().toString(),
                        Capacity.APPROVER,
                        null,
                        sheet.month().plusMonths(1).atDay(DAYS_TO_APPROVE),
                        Money.ZERO,
                        link(sheet.assignment(), sheet.month()),
                        names.getOrDefault(sheet.mentor(), "")))
                .toList();
    }

    private String student(Standing sheet) {
        return students.firstName(sheet.caseId());
    }

    private static List<Line> first(Standing sheet, Predicate<Line> which) {
        return sheet.lines().stream().filter(which).limit(1).toList();
    }

    private static Obligation of(Kind kind, Standing sheet, Line line, LocalDate due, String link, String about) {
        return obligation(kind, line.id().value(), sheet, Capacity.COORDINATOR, null, due, link, about);
    }

    private static Obligation duty(
            Kind kind,
            Standing sheet,
            Capacity who,
            @Nullable PersonId person,
            LocalDate due,
            String link,
            String about) {
        return obligation(kind, sheet.assignment().value(), sheet, who, person, due, link, about);
    }

    private static Obligation obligation(
            Kind kind,
            UUID subject,
            Standing sheet,
            Capacity who,
            @Nullable PersonId person,
            LocalDate due,
            String link,
            String about) {
        return new Obligation(
                kind, subject, sheet.caseId(), sheet.month().toString(), who, person, due, Money.ZERO, link, about);
    }
}
