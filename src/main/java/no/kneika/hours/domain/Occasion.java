package no.kneika.hours.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.kneika.kernel.Period;

/**
 * A fixed meeting on one of its days, and what can be done about it.
 *
 * @param absence what was said beforehand, when it was
 */
public record Occasion(FixedMeeting meeting, LocalDate day, Standing standing, Optional<AbsenceId> absence) {

    /** How it stands. Only what is {@code READY} waits to be confirmed, and nothing is written by itself. */
    public enum Standing {
        /** The student said beforehand that it would not be held. */
        ABSENT,
        /** Written down already, from here or by hand. */
        WRITTEN,
        /** A public holiday. */
        HOLIDAY,
        /** Exam weeks, and they do not meet then. */
        EXAMS,
        /** Outside teaching: summer, Christmas. */
        BREAK,
        /** The assignment is over, or no signed contract covers the day. */
        NO_CONTRACT,
        /** It has been, and can be written with one tap. */
        READY,
        COMING;

        public boolean isPaused() {
            return this == HOLIDAY || this == EXAMS || this == BREAK || this == NO_CONTRACT;
        }
    }

    /** When an institution works. A day in no semester that is known is an ordinary day. */
    public record Calendar(
            Predicate<LocalDate> holiday, List<Period> semesters, List<Period> teaching, List<Period> exams) {

        private Optional<Standing> closes(LocalDate day, boolean inExams) {
            if (holiday.test(day)) return Optional.of(Standing.HOLIDAY);
            if (in(exams, day)) return inExams ? Optional.empty() : Optional.of(Standing.EXAMS);
            return in(semesters, day) && !in(teaching, day) ? Optional.of(Standing.BREAK) : Optional.empty();
        }

        private static boolean in(List<Period> periods, LocalDate day) {
            return periods.stream().anyMatch(each -> each.contains(day));
        }
    }

    /**
     * @param entries what the mentor has written for the same assignment that counts, of that day
     * @param mayWork a signed contract of a running assignment covers the day
     */
    public static Occasion of(
            FixedMeeting meeting,
            LocalDate day,
            List<EntryFacts> entries,
            List<Absence> absences,
            boolean mayWork,
            Calendar calendar,
            LocalDateTime now) {
        var absence = absences.stream()
                .filter(a -> a.day().equals(day) && a.assignment().equals(meeting.assignment()))
                .filter(a -> a.meeting().map(meeting.id()::equals).orElse(true))
                .map(Absence::id)
                .findFirst();
        var time = meeting.on(day);
        if (entries.stream().anyMatch(e -> isSame(e, time, meeting)))
            return new Occasion(meeting, day, Standing.WRITTEN, Optional.empty());
        if (absence.isPresent()) return new Occasion(meeting, day, Standing.ABSENT, absence);
        var standing = calendar.closes(day, meeting.inExams())
                .or(() -> mayWork ? Optional.empty() : Optional.of(Standing.NO_CONTRACT))
                .orElseGet(
                        () -> time.span().orElseThrow().ends().toLocalDateTime().isAfter(now)
                                ? Standing.COMING
                                : Standing.READY);
        return new Occasion(meeting, day, standing, Optional.empty());
    }

    /** A length without a time is taken for the meeting of its day; a time only where they touch. */
    private static boolean isSame(EntryFacts facts, WorkedTime time, FixedMeeting meeting) {
        var entry = facts.entry();
        if (facts.reversed() || !entry.assignment().equals(meeting.assignment())) return false;
        if (facts.span().isPresent())
            return facts.span().get().overlaps(time.span().orElseThrow());
        return entry.day().equals(time.day()) && entry.kind().isAtMeeting();
    }
}
