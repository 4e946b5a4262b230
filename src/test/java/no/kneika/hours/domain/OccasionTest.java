package no.kneika.hours.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryKind;
import no.kneika.hours.HourEntry;
import no.kneika.hours.domain.Occasion.Calendar;
import no.kneika.hours.domain.Occasion.Standing;
import no.kneika.institution.Funder;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import org.junit.jupiter.api.Test;

/** Aksel Rød meets Tuva Lie every Tuesday from 14 to 15.30. */
class OccasionTest {

    private static final AssignmentId TUVAS = new AssignmentId(Ids.next());
    private static final CaseId CASE = new CaseId(Ids.next());
    private static final PersonId AKSEL = new PersonId(Ids.next());
    private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 22);
    private static final Rulebook RULES = Rulebook.defaults(Funder.NAV);

    private final Calendar autumn = new Calendar(
            day -> day.equals(LocalDate.of(2026, 10, 6)),
            List.of(Period.of("2026-08-01", "2026-12-31")),
            List.of(Period.of("2026-08-17", "2026-11-28")),
            List.of(Period.of("2026-11-29", "2026-12-20")));

    private static FixedMeeting meeting(DayOfWeek day, String starts, String ends, boolean inExams) {
        return new FixedMeeting(
                new FixedMeetingId(Ids.next()),
                TUVAS,
                CASE,
                AKSEL,
                day,
                LocalTime.parse(starts),
                LocalTime.parse(ends),
                inExams,
                LocalDate.of(2026, 9, 1),
                Optional.empty());
    }

    private static FixedMeeting tuesdays() {
        return meeting(DayOfWeek.TUESDAY, "14:00", "15:30", false);
    }

    private Standing standing(FixedMeeting meeting, LocalDate day, String now, EntryFacts... written) {
        return occasion(meeting, day, now, List.of(), true, written).standing();
    }

    private Occasion occasion(
            FixedMeeting meeting,
            LocalDate day,
            String now,
            List<Absence> absences,
            boolean mayWork,
            EntryFacts... written) {
        return Occasion.of(meeting, day, List.of(written), absences, mayWork, autumn, day.atTime(LocalTime.parse(now)));
    }

    private static EntryFacts written(LocalDate day, WorkedTime time, EntryKind kind) {
        var entry = new HourEntry(
                new EntryId(Ids.next()), TUVAS, CASE, AKSEL, day, time.minutes(), kind, Written.at(day, "20:00"));
        return new EntryFacts(
                entry,
                time.span(),
                false,
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    @Test
    void aMeetingStandsReadyWhenItIsOverAndNotAMinuteBefore() {
        assertThat(standing(tuesdays(), TUESDAY, "15:29")).isEqualTo(Standing.COMING);
        assertThat(standing(tuesdays(), TUESDAY, "15:30")).isEqualTo(Standing.READY);
    }

    @Test
    void whatAkselWroteByHandIsNotOfferedAgain() {
        var between = WorkedTime.between(TUESDAY, LocalTime.of(15, 0), LocalTime.of(16, 0), BusinessClock.ZONE);
        var earlier = WorkedTime.between(TUESDAY, LocalTime.of(9, 0), LocalTime.of(10, 0), BusinessClock.ZONE);
        var length = WorkedTime.lasting(TUESDAY, Minutes.of(1, 30));
        assertThat(standing(tuesdays(), TUESDAY, "18:00", written(TUESDAY, between, EntryKind.MEETING)))
                .isEqualTo(Standing.WRITTEN);
        assertThat(standing(tuesdays(), TUESDAY, "18:00", written(TUESDAY, length, EntryKind.MEETING)))
                .isEqualTo(Standing.WRITTEN);
        assertThat(standing(tuesdays(), TUESDAY, "18:00", written(TUESDAY, earlier, EntryKind.MEETING)))
                .isEqualTo(Standing.READY);
        assertThat(standing(tuesdays(), TUESDAY, "18:00", written(TUESDAY, length, EntryKind.PREPARATION)))
                .isEqualTo(Standing.READY);
    }

    @Test
    void itRestsOnAHolidayInExamWeeksAndAtChristmasAndWhenTheContractIsOut() {
        assertThat(standing(tuesdays(), LocalDate.of(2026, 10, 6), "18:00")).isEqualTo(Standing.HOLIDAY);
        assertThat(standing(tuesdays(), LocalDate.of(2026, 12, 1), "18:00")).isEqualTo(Standing.EXAMS);
        assertThat(standing(tuesdays(), LocalDate.of(2026, 12, 22), "18:00")).isEqualTo(Standing.BREAK);
        assertThat(occasion(tuesdays(), TUESDAY, "18:00", List.of(), false).standing())
                .isEqualTo(Standing.NO_CONTRACT);
    }

    @Test
    void thoseWhoMeetInExamWeeksSayItOnce() {
        var always = meeting(DayOfWeek.TUESDAY, "14:00", "15:30", true);
        assertThat(standing(always, LocalDate.of(2026, 12, 1), "18:00")).isEqualTo(Standing.READY);
        assertThat(standing(always, LocalDate.of(2026, 12, 22), "18:00")).isEqualTo(Standing.BREAK);
    }

    @Test
    void aStudentWhoTellsBeforehandCostsNothing() {
        var meeting = tuesdays();
        var said = new Absence(new AbsenceId(Ids.next()), TUVAS, CASE, AKSEL, TUESDAY, Optional.of(meeting.id()));
        var occasion = occasion(meeting, TUESDAY, "18:00", List.of(said), true);
        assertThat(occasion.standing()).isEqualTo(Standing.ABSENT);
        assertThat(FixedMeetingRules.confirm(occasion, false, RULES).codes()).containsExactly("fixed-absent");
    }

    @Test
    void aNoShowPaysAnHourOfTheHourAndAHalf() {
        var ready = occasion(tuesdays(), TUESDAY, "18:00", List.of(), true);
        assertThat(FixedMeetingRules.confirm(ready, false, RULES).map(WorkedTime::minutes))
                .isEqualTo(Decision.accepted(Minutes.of(1, 30)));
        var noShow = FixedMeetingRules.confirm(ready, true, RULES).orThrow();
        assertThat(noShow.minutes()).isEqualTo(Minutes.hours(1));
        assertThat(noShow.span().orElseThrow().ends().toLocalTime()).isEqualTo(LocalTime.of(15, 0));
    }

    @Test
    void theNightTheClocksChangeAFixedMeetingCountsTheTimeThatPassed() {
        var saturdays = meeting(DayOfWeek.SATURDAY, "23:00", "04:00", false);
        assertThat(saturdays.on(LocalDate.of(2026, 10, 17)).minutes()).isEqualTo(Minutes.hours(5));
        assertThat(saturdays.on(LocalDate.of(2026, 10, 24)).minutes()).isEqualTo(Minutes.hours(6));
        assertThat(saturdays.on(LocalDate.of(2026, 3, 28)).minutes()).isEqualTo(Minutes.hours(4));
    }

    private static List<String> made(FixedMeeting wish, FixedMeeting... others) {
        return FixedMeetingRules.make(wish, List.of(others), true, RULES).codes();
    }

    @Test
    void akselIsNotTwoPlacesEveryWeek() {
        var tuesdays = tuesdays();
        assertThat(made(meeting(DayOfWeek.TUESDAY, "15:00", "16:00", false), tuesdays))
                .containsExactly("fixed-overlap");
        assertThat(made(meeting(DayOfWeek.TUESDAY, "15:30", "16:00", false), tuesdays))
                .isEmpty();
        assertThat(made(meeting(DayOfWeek.WEDNESDAY, "14:00", "15:30", false), tuesdays))
                .isEmpty();
        var overMidnight = meeting(DayOfWeek.SUNDAY, "23:00", "01:00", false);
        assertThat(made(meeting(DayOfWeek.MONDAY, "00:30", "02:00", false), overMidnight))
                .containsExactly("fixed-overlap");
        assertThat(made(meeting(DayOfWeek.TUESDAY, "06:00", "19:00", false))).containsExactly("fixed-too-long");
        assertThat(made(meeting(DayOfWeek.TUESDAY, "06:00", "06:00", false))).containsExactly("hours-none");
    }
}
