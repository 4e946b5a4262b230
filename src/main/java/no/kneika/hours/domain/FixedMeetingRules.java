package no.kneika.hours.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Reason;

/** What may be done with fixed meetings, and with what a student said beforehand. rules.md 4. */
public final class FixedMeetingRules {

    private static final String SOURCE = "rules.md 4";

    /** So long before a meeting one can say that it will not be held. */
    private static final int DAYS_AHEAD = 60;

    private FixedMeetingRules() {}

    /** @param others the mentor's other fixed meetings that are not stopped */
    public static Decision<FixedMeeting> make(
            FixedMeeting wish, List<FixedMeeting> others, boolean running, Rulebook rules) {
        var against = new ArrayList<Reason>();
        if (!running) against.add(Reason.of("fixed-not-running", SOURCE).at("assignment"));
        if (wish.starts().equals(wish.ends()))
            against.add(Reason.of("hours-none", SOURCE).at("ends"));
        else {
            var length = wish.on(anyDay(wish)).minutes();
            if (length.compareTo(rules.refuseHoursAbove()) > 0)
                against.add(Reason.of("fixed-too-long", SOURCE, length, rules.refuseHoursAbove())
                        .at("ends"));
            else if (others.stream().anyMatch(other -> meet(other, wish)))
                against.add(Reason.of("fixed-overlap", SOURCE).at("starts"));
        }
        return Decision.unless(against, wish);
    }

    /** Two meetings of one person at once, in an ordinary week; also when one runs past midnight into the other's day. */
    private static boolean meet(FixedMeeting a, FixedMeeting b) {
        var day = anyDay(a);
        var mine = a.on(day).span().orElseThrow();
        for (int apart = -1; apart <= 1; apart++) {
            var other = day.plusDays(apart);
            if (other.getDayOfWeek() == b.weekday()
                    && mine.overlaps(b.on(other).span().orElseThrow())) return true;
        }
        return false;
    }

    /** A day of its kind in a week without a change of clocks. */
    private static LocalDate anyDay(FixedMeeting meeting) {
        return LocalDate.of(2026, 9, 7).plusDays(meeting.weekday().getValue() - 1L);
    }

    /** Written with one tap: only what has been, and only once. A no-show pays up to what the rulebook says. */
    public static Decision<WorkedTime> confirm(Occasion occasion, boolean noShow, Rulebook rules) {
        var meeting = occasion.meeting();
        switch (occasion.standing()) {
            case WRITTEN -> {
                return Decision.refused(Reason.of("fixed-written-already", SOURCE, occasion.day()));
            }
            case ABSENT -> {
                return Decision.refused(Reason.of("fixed-absent", SOURCE, occasion.day()));
            }
            case COMING -> {
                return Decision.refused(Reason.of("hours-future", SOURCE, occasion.day()));
            }
            case NO_CONTRACT -> {
                return Decision.refused(Reason.of("hours-outside-contract", SOURCE, occasion.day()));
            }
            // They met all the same: a paused meeting is not offered, and not forbidden either.
            case HOLIDAY, EXAMS, BREAK, READY -> {}
        }
        var whole = meeting.on(occasion.day());
        if (!noShow) return Decision.accepted(whole);
        if (rules.noShowPaid().isZero()) return Decision.refused(Reason.of("hours-no-show-none", SOURCE));
        if (whole.minutes().compareTo(rules.noShowPaid()) <= 0) return Decision.accepted(whole);
        return Decision.accepted(starting(whole, rules.noShowPaid()));
    }

    private static WorkedTime starting(WorkedTime whole, Minutes paid) {
        var starts = whole.span().orElseThrow().starts();
        return new WorkedTime(
                whole.day(), Optional.of(new WorkedTime.Span(starts, starts.plusMinutes(paid.value()))), paid);
    }

    /**
     * @param written what counts that day with the same student, at a meeting
     * @param known what was said of the day before
     */
    public static Decision<Absence> absent(
            Absence said, LocalDate today, boolean mayWork, List<EntryFacts> written, List<Absence> known) {
        var against = new ArrayList<Reason>();
        if (!mayWork)
            against.add(Reason.of("hours-outside-contract", SOURCE, said.day()).at("day"));
        if (said.day().isAfter(today.plusDays(DAYS_AHEAD)))
            against.add(Reason.of("absence-far-ahead", SOURCE, DAYS_AHEAD).at("day"));
        if (known.stream()
                .anyMatch(a -> a.assignment().equals(said.assignment())
                        && a.day().equals(said.day())
                        && a.meeting().equals(said.meeting())))
            against.add(Reason.of("absence-known", SOURCE, said.day()).at("day"));
        else if (!written.isEmpty())
            against.add(Reason.of("absence-written", SOURCE, said.day()).at("day"));
        return Decision.unless(against, said);
    }
}
