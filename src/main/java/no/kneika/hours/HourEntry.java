package no.kneika.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.BusinessClock;

/**
 * Time a mentor worked (timeføring). Never edited: reversed and entered again.
 *
 * @param day the day the work began; its month is the sheet and its date decides rate and grant
 * @param minutes real elapsed time
 * @param recordedAt when it was written down, by the business clock
 */
public record HourEntry(
        EntryId id,
        AssignmentId assignment,
        CaseId caseId,
        PersonId mentor,
        LocalDate day,
        Minutes minutes,
        EntryKind kind,
        Instant recordedAt) {

    /** Where the clocks of work hang. */
    public static final ZoneId ZONE = BusinessClock.ZONE;

    /** The order in which entries draw on a grant: by day, then by when they were recorded. */
    public static final Comparator<HourEntry> IN_ORDER = Comparator.comparing(HourEntry::day)
            .thenComparing(HourEntry::recordedAt)
            .thenComparing(e -> e.id().value().toString());

    public YearMonth month() {
        return YearMonth.from(day);
    }

    public LocalDate recordedOn() {
        return recordedOn(recordedAt);
    }

    public static LocalDate recordedOn(Instant recordedAt) {
        return LocalDate.ofInstant(recordedAt, BusinessClock.ZONE);
    }

    /** Recorded after its month had ended (ført for sent). Allowed, and said. rules.md 4 */
    public boolean isLate() {
        return recordedOn().isAfter(month().atEndOfMonth());
    }
}
