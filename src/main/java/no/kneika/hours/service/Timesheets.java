package no.kneika.hours.service;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.kneika.hours.AttestationId;
import no.kneika.hours.EntryId;
import no.kneika.hours.MonthApproved;
import no.kneika.hours.domain.CaseHours;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.hours.domain.EntryRules.Asker;
import no.kneika.hours.domain.SheetRules;
import no.kneika.hours.domain.SheetRules.Attested;
import no.kneika.hours.domain.SheetRules.Line;
import no.kneika.hours.domain.SheetRules.Sheet;
import no.kneika.hours.store.Entries;
import no.kneika.hours.store.Sheets;
import no.kneika.hours.store.Sheets.AttestationRow;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** A mentor's month: submitted, attested and approved (levere, attestere, anvise). One effect, whoever is at it at once. */
@Service
public class Timesheets {

    private final Entries entries;
    private final Sheets sheets;
    private final Mentors mentors;
    private final CaseBook books;
    private final CaseSums sums;
    private final Confirmations confirmations;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Timesheets(
            Entries entries,
            Sheets sheets,
            Mentors mentors,
            CaseBook books,
            CaseSums sums,
            Confirmations confirmations,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.sheets = sheets;
        this.mentors = mentors;
        this.books = books;
        this.sums = sums;
        this.confirmations = confirmations;
        this.clock = clock;
        this.events = events;
    }

    public Decision<Sheet> submit(AssignmentId id, YearMonth month, Actor actor) {
        var assignment = mentors.assignment(id);
        entries.hold(id, month);
        return SheetRules.submit(sheet(assignment, month, actor), clock.today(), asker(actor))
                .map(sheet -> {
                    sheets.submit(id, assignment.caseId(), assignment.mentor(), month, clock.instant());
                    return sheet;
                });
    }

    /** @param seen what was ready on the page the attester read */
    public Decision<AttestationId> attest(AssignmentId id, YearMonth month, Set<EntryId> seen, Actor actor) {
        var assignment = mentors.assignment(id);
        entries.hold(id, month);
        return SheetRules.attest(sheet(assignment, month, actor), seen, asker(actor))
                .map(lines -> {
                    var row = new AttestationRow(
                            new AttestationId(Ids.next()),
                            id,
                            assignment.caseId(),
                            assignment.mentor(),
                            month,
                            actor.person(),
                            clock.today(),
                            Optional.empty(),
                            Optional.empty());
                    sheets.attest(row, lines.stream().map(Line::id).toList(), clock.instant());
                    confirmations.inTheStudentsStead(assignment.caseId(), lines, actor);
                    return row.id();
                });
    }

    public Decision<AttestationRow> approve(AttestationId id, Actor actor) {
        var found = attestation(id);
        entries.hold(found.assignment(), found.month());
        var row = attestation(id);
        var counting = entries.ofAttestation(id).stream()
                .filter(f -> !f.reversed())
                .map(f -> f.entry().id())
                .collect(Collectors.toSet());
        return SheetRules.approve(
                        new Attested(row.mentor(), row.attestedBy(), row.isApproved(), counting.size()), asker(actor))
                .map(any -> {
                    sheets.approve(row, actor.person(), clock.instant());
                    events.publishEvent(new MonthApproved(id, row.caseId(), counting));
                    return row;
                });
    }

    /** The sheet as it is, entries in order, reversed ones too. */
    public Sheet sheet(Assignment assignment, YearMonth month, Actor actor) {
        // Only where a grant is full can an entry be above its total; then the case is laid out from its first entry
        // on.
        var full = sums.perhapsAbove(List.of(assignment.caseId()));
        var book = books.of(full).get(assignment.caseId());
        var policy = confirmations.asked(assignment.caseId(), actor.institution());
        return new Sheet(
                assignment.mentor(),
                month,
                sheets.isSubmitted(assignment.id(), month),
                entries.ofSheet(assignment.id(), month).stream()
                        .map(f -> new Line(f, f.standing(policy, clock.today(), above(book, f))))
                        .toList());
    }

    private static Minutes above(@Nullable CaseHours book, EntryFacts facts) {
        return book == null ? Minutes.ZERO : book.above(facts.entry().id());
    }

    private AttestationRow attestation(AttestationId id) {
        return sheets.attestation(id).orElseThrow(() -> new NotFound("attestation"));
    }

    private static Asker asker(Actor actor) {
        return new Asker(actor.person(), actor.capacity());
    }
}
