package no.kneika.hours.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.kneika.hours.EntryId;
import no.kneika.hours.domain.EntryRules.Asker;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;

/** A mentor's month: submitted by the mentor, attested by a coordinator, approved by somebody else. Never one's own hours. */
public final class SheetRules {

    private static final String SOURCE = "rules.md 4";

    private SheetRules() {}

    /** An entry and where it stands. */
    public record Line(EntryFacts facts, EntryStanding standing) {

        public EntryId id() {
            return facts.entry().id();
        }
    }

    public record Sheet(PersonId mentor, YearMonth month, boolean submitted, List<Line> lines) {

        public List<Line> ready() {
            return lines.stream()
                    .filter(l -> l.standing() == EntryStanding.READY)
                    .toList();
        }

        public List<Line> open() {
            return lines.stream().filter(l -> l.standing().isOpen()).toList();
        }
    }

    /** An attestation as the approver meets it. */
    public record Attested(PersonId mentor, PersonId attestedBy, boolean approved, int countingEntries) {}

    public static Decision<Sheet> submit(Sheet sheet, LocalDate today, Asker asker) {
        var against = new ArrayList<Reason>();
        if (asker.capacity() != Capacity.MENTOR || !asker.person().equals(sheet.mentor()))
            against.add(Reason.of("month-not-yours", SOURCE));
        if (sheet.submitted()) against.add(Reason.of("month-already-submitted", SOURCE, sheet.month()));
        if (sheet.month().isAfter(YearMonth.from(today)))
            against.add(Reason.of("month-in-future", SOURCE, sheet.month()));
        if (sheet.lines().stream().noneMatch(l -> l.standing() != EntryStanding.REVERSED))
            against.add(Reason.of("month-empty", SOURCE, sheet.month()));
        return Decision.unless(against, sheet);
    }

    /**
     * Attests what is ready and was seen. What waits for the student, for a dispute or for a decision stays open and is
     * attested by itself later.
     *
     * @param seen the entries that were ready on the page the attester read
     */
    public static Decision<List<Line>> attest(Sheet sheet, Set<EntryId> seen, Asker asker) {
        var against = new ArrayList<Reason>();
        if (asker.capacity() != Capacity.COORDINATOR) against.add(Reason.of("attest-coordinator-only", SOURCE));
        if (asker.person().equals(sheet.mentor())) against.add(Reason.of("attest-own-hours", SOURCE));
        if (!sheet.submitted()) against.add(Reason.of("attest-not-submitted", SOURCE, sheet.month()));
        if (seen.isEmpty()) against.add(Reason.of("attest-nothing-ready", SOURCE));
        if (!against.isEmpty()) return Decision.unless(against, List.of());
        changes(sheet, seen).forEach(against::add);
        // What was seen stands on another sheet: an attestation of nothing is none.
        if (against.isEmpty() && sheet.ready().isEmpty()) against.add(Reason.of("attest-nothing-ready", SOURCE));
        return Decision.unless(against, sheet.ready());
    }

    /** Everything that differs between what was read and what is so now, a sentence each. */
    private static List<Reason> changes(Sheet sheet, Set<EntryId> seen) {
        var changes = new ArrayList<Reason>();
        var ready = new LinkedHashSet<EntryId>();
        for (var line : sheet.ready()) {
            ready.add(line.id());
            if (!seen.contains(line.id())) changes.add(change("attest-added", line));
        }
        for (var line : sheet.lines()) {
            if (!seen.contains(line.id()) || ready.contains(line.id())) continue;
            changes.add(change(
                    switch (line.standing()) {
                        case REVERSED -> "attest-reversed";
                        case ATTESTED, APPROVED -> "attest-taken";
                        case DISPUTED -> "attest-disputed";
                        default -> "attest-waits";
                    },
                    line));
        }
        return changes;
    }

    private static Reason change(String code, Line line) {
        var entry = line.facts().entry();
        return Reason.of(code, SOURCE, entry.day(), entry.minutes());
    }

    public static Decision<Attested> approve(Attested attested, Asker asker) {
        var against = new ArrayList<Reason>();
        if (asker.capacity() != Capacity.APPROVER) against.add(Reason.of("approve-approver-only", SOURCE));
        if (asker.person().equals(attested.attestedBy())) against.add(Reason.of("approve-own-attestation", SOURCE));
        if (asker.person().equals(attested.mentor())) against.add(Reason.of("approve-own-hours", SOURCE));
        if (attested.approved()) against.add(Reason.of("approve-already", SOURCE));
        else if (attested.countingEntries() == 0) against.add(Reason.of("approve-nothing-left", SOURCE));
        return Decision.unless(against, attested);
    }
}
