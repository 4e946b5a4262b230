package no.kneika.bench;

import static no.kneika.bench.Made.at;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryKind;
import no.kneika.hours.HourEntry;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;

/**
 * Hours worked, and what was said about them: every month but the last whole one is attested and approved, that one is
 * handed in, and this one runs. Rows lie in the table in the order they were written, the cases of an institution mixed.
 */
final class HourFill {

    private final Made made;
    private final Cells cells;
    private final Staff staff;
    private final Size size;
    private final YearMonth handedIn;

    HourFill(Made made, Cells cells, Staff staff, Size size) {
        this.made = made;
        this.cells = cells;
        this.staff = staff;
        this.size = size;
        this.handedIn = YearMonth.from(size.today()).minusMonths(1);
    }

    private record Worked(HourEntry entry, UUID student, Instant starts, Instant ends) {}

    void work(List<Story> stories) {
        var worked = new ArrayList<Worked>();
        var days = size.periods()
                .getFirst()
                .from()
                .datesUntil(size.today())
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .toList();
        for (int i = 0; i < stories.size(); i++) {
            var busy = stories.get(i).closed.isEmpty() && stories.get(i).ordinal == 1 && Size.isBusy(i);
            worked.addAll(worked(stories.get(i), days, busy));
            if (busy) worked.addAll(busyMonth(stories.get(i)));
        }
        worked.sort(Comparator.comparing(w -> w.entry().recordedAt()));
        for (var each : worked) write(each);
        for (var story : stories) sheets(story);
    }

    /** A hundred meetings for each student, as even as weekdays allow; those of a case are those in its periods. */
    private List<Worked> worked(Story story, List<LocalDate> days, boolean busy) {
        var worked = new ArrayList<Worked>();
        var first = story.periods.getFirst().from();
        var last = story.periods.getLast().to();
        for (int i = 0; i < Size.ENTRIES_PER_STUDENT; i++) {
            var day = days.get((int) ((long) i * days.size() / Size.ENTRIES_PER_STUDENT));
            if (day.isBefore(first)
                    || day.isAfter(last)
                    || busy && YearMonth.from(day).equals(handedIn)) continue;
            var minutes = 30 + 15 * made.upTo(5);
            var starts = at(day, story.place * 4 % 12 + 9, 15 * made.upTo(4));
            worked.add(meeting(story, day, starts, minutes, made.oneIn(8) ? EntryKind.PREPARATION : EntryKind.MEETING));
        }
        return worked;
    }

    /** A month of short ones, five each weekday. */
    private List<Worked> busyMonth(Story story) {
        var worked = new ArrayList<Worked>();
        for (var day = handedIn.atDay(1); worked.size() < Size.SHORT_ONES; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() > 5) continue;
            for (int i = 0; i < 5; i++)
                worked.add(meeting(
                        story, day, at(day, 16 + 3 * story.place, 0).plusSeconds(900L * i), 15, EntryKind.EMAIL));
        }
        return worked;
    }

    private Worked meeting(Story story, LocalDate day, Instant starts, int minutes, EntryKind kind) {
        var recorded = at(day, 19, 0).plusSeconds(made.upTo(7200));
        var entry = new HourEntry(
                new EntryId(made.id(recorded)),
                new AssignmentId(story.assignment),
                new CaseId(story.caseId),
                new PersonId(story.mentor.person()),
                day,
                new Minutes(minutes),
                kind,
                recorded);
        story.entries.add(entry);
        return new Worked(entry, story.student, starts, starts.plusSeconds(60L * minutes));
    }

    private void write(Worked worked) {
        var inst = staff.institution();
        var entry = worked.entry();
        var id = entry.id().value();
        cells.row(
                "hour_entry(institution_id, id, assignment_id, case_id, mentor_id, day, starts_at, ends_at, minutes, kind,"
                        + " note, recorded_at)",
                inst,
                id,
                entry.assignment(),
                entry.caseId(),
                entry.mentor(),
                entry.day(),
                worked.starts(),
                worked.ends(),
                entry.minutes().value(),
                entry.kind(),
                made.oneIn(5)
                        ? made.sealed(inst, "hour_entry", "note", id, "Gikk gjennom oppgavene og laget ukeplan")
                        : null,
                entry.recordedAt());
        cells.row(
                "time_booking(institution_id, entry_id, case_id, mentor_id, during)",
                inst,
                id,
                entry.caseId(),
                entry.mentor(),
                "[" + worked.starts() + "," + worked.ends() + ")");
        if (entry.kind().concernsStudent() && made.oneIn(3))
            cells.row(
                    "entry_confirmation(institution_id, entry_id, case_id, confirmed_by, confirmed_at)",
                    inst,
                    id,
                    entry.caseId(),
                    worked.student(),
                    entry.recordedAt().plusSeconds(7200));
    }

    private void sheets(Story story) {
        var months = new TreeMap<YearMonth, List<HourEntry>>();
        for (var entry : story.entries)
            months.computeIfAbsent(entry.month(), any -> new ArrayList<>()).add(entry);
        months.forEach((month, entries) -> {
            if (month.isAfter(handedIn)) return;
            var inst = staff.institution();
            var mentor = story.mentor.person();
            var submitted = at(month.atEndOfMonth(), 21, 0);
            cells.row(
                    "month_submission(institution_id, assignment_id, month, case_id, mentor_id, submitted_at)",
                    inst,
                    story.assignment,
                    month.atDay(1),
                    story.caseId,
                    mentor,
                    submitted);
            if (month.isBefore(handedIn)) attest(story, month, entries);
        });
    }

    private void attest(Story story, YearMonth month, List<HourEntry> entries) {
        var inst = staff.institution();
        var mentor = story.mentor.person();
        var attested = at(month.plusMonths(1).atDay(3), 10, 0);
        var attester = staff.coordinators().getFirst();
        UUID id = made.id(attested);
        cells.row(
                "attestation(institution_id, id, assignment_id, case_id, mentor_id, month, attested_by, attested_at)",
                inst,
                id,
                story.assignment,
                story.caseId,
                mentor,
                month.atDay(1),
                attester,
                attested);
        for (var entry : entries)
            cells.row(
                    "attested_entry(institution_id, entry_id, attestation_id, case_id, mentor_id)",
                    inst,
                    entry.id(),
                    id,
                    story.caseId,
                    mentor);
        cells.row(
                "approval(institution_id, attestation_id, case_id, attested_by, mentor_id, approved_by, approved_at)",
                inst,
                id,
                story.caseId,
                attester,
                mentor,
                staff.approver(),
                attested.plusSeconds(3600));
    }
}
