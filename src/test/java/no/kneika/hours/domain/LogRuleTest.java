package no.kneika.hours.domain;

import static no.kneika.hours.domain.Written.m;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import no.kneika.hours.EntryKind;
import no.kneika.institution.Funder;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.platform.BusinessClock;
import org.junit.jupiter.api.Test;

/** rules.md 4: what a mentor may write down. */
class LogRuleTest {

    private static final LocalDateTime MONDAY_EVENING = LocalDateTime.of(2026, 11, 23, 18, 0);
    private static final LocalDate TODAY = MONDAY_EVENING.toLocalDate();
    private static final Rulebook RULES = Rulebook.defaults(Funder.NAV);

    private static WorkedTime clock(LocalDate day, String from, String to) {
        return WorkedTime.between(day, LocalTime.parse(from), LocalTime.parse(to), BusinessClock.ZONE);
    }

    private static Decision<LogRule.Wish> log(WorkedTime time, WorkedTime... others) {
        return log(time, EntryKind.MEETING, false, others);
    }

    private static Decision<LogRule.Wish> log(WorkedTime time, EntryKind kind, boolean sure, WorkedTime... others) {
        return LogRule.decide(
                new LogRule.Wish(time, kind, sure),
                new LogRule.Facts(MONDAY_EVENING, true, true, true, List.of(others)),
                RULES);
    }

    @Test
    void anHourAndAHalfTodayIsFine() {
        assertThat(log(WorkedTime.lasting(TODAY, m("1:30"))).isAccepted()).isTrue();
    }

    @Test
    void tomorrowHasNotHappened() {
        assertThat(log(WorkedTime.lasting(TODAY.plusDays(1), m("1:30"))).codes())
                .containsExactly("hours-future");
    }

    @Test
    void aMeetingThatEndsInAnHourHasNotHappenedEither() {
        assertThat(log(clock(TODAY, "17:00", "19:00")).codes()).containsExactly("hours-future");
        assertThat(log(clock(TODAY, "16:00", "18:00")).isAccepted()).isTrue();
    }

    @Test
    void akselWithoutDeclarationContractOrGrantIsToldAllThree() {
        var decision = LogRule.decide(
                new LogRule.Wish(WorkedTime.lasting(TODAY, m("1:00")), EntryKind.MEETING, false),
                new LogRule.Facts(MONDAY_EVENING, false, false, false, List.of()),
                RULES);
        assertThat(decision.codes())
                .containsExactly("hours-no-declaration", "hours-outside-contract", "hours-no-start-permission");
    }

    @Test
    void twoMeetingsAtTheSameTimeCannotBothBeTrue() {
        assertThat(log(clock(TODAY, "10:00", "12:00"), clock(TODAY, "11:30", "12:30"))
                        .codes())
                .containsExactly("hours-overlap");
    }

    @Test
    void aMeetingMayBeginTheMinuteAnotherEnds() {
        assertThat(log(clock(TODAY, "10:00", "12:00"), clock(TODAY, "12:00", "12:30"))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void aMeetingOverMidnightMeetsTheNextMorning() {
        var sunday = TODAY.minusDays(1);
        assertThat(log(clock(sunday, "22:00", "02:00"), clock(TODAY, "01:30", "03:00"))
                        .codes())
                .containsExactly("hours-overlap");
    }

    @Test
    void moreThanTwelveHoursADayIsRefusedWhoeverTheyWereFor() {
        assertThat(log(WorkedTime.lasting(TODAY, m("4:01")), EntryKind.MEETING, true, clock(TODAY, "08:00", "16:00"))
                        .codes())
                .containsExactly("hours-day-max");
        assertThat(log(WorkedTime.lasting(TODAY, m("4:00")), EntryKind.MEETING, true, clock(TODAY, "08:00", "16:00"))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void aDayAboveEightHoursIsAskedAboutOnceAndThenBelieved() {
        var nine = WorkedTime.lasting(TODAY, m("9:00"));
        assertThat(log(nine).codes()).containsExactly("hours-day-ask");
        assertThat(log(nine, EntryKind.MEETING, true).isAccepted()).isTrue();
        assertThat(log(WorkedTime.lasting(TODAY, m("8:00"))).isAccepted()).isTrue();
    }

    @Test
    void tobiasSavedHisHoursAndUsedElevenInOneDay() {
        assertThat(log(WorkedTime.lasting(TODAY, m("11:00")), EntryKind.MEETING, true)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void acrossMidnightEachDayCountsItsOwnPart() {
        var sunday = TODAY.minusDays(1);
        var worked = WorkedTime.lasting(sunday, m("11:00"));
        assertThat(log(clock(sunday, "23:00", "03:00"), EntryKind.MEETING, true, worked)
                        .isAccepted())
                .isTrue();
        assertThat(log(clock(sunday, "22:30", "03:00"), EntryKind.MEETING, true, worked)
                        .codes())
                .containsExactly("hours-day-max");
    }

    @Test
    void theNightTheClocksGoBackHasAnHourMore() {
        assertThat(clock(LocalDate.of(2026, 10, 25), "00:30", "04:00").minutes())
                .isEqualTo(m("4:30"));
        assertThat(clock(LocalDate.of(2026, 3, 29), "00:30", "04:00").minutes()).isEqualTo(m("2:30"));
        assertThat(clock(LocalDate.of(2026, 10, 24), "22:00", "04:00").minutes())
                .isEqualTo(m("7:00"));
    }

    @Test
    void fromEightToEightIsADayAndNightAndRefusedAsSuch() {
        var whole = clock(TODAY.minusDays(2), "08:00", "08:00");
        assertThat(whole.minutes()).isEqualTo(m("24:00"));
        assertThat(log(whole, EntryKind.MEETING, true).codes()).containsExactly("hours-day-max");
        assertThat(clock(LocalDate.of(2026, 10, 24), "12:00", "12:00").minutes())
                .isEqualTo(m("25:00"));
    }

    @Test
    void aStudentWhoDidNotComeIsPaidForAnHourAndNoMore() {
        assertThat(log(WorkedTime.lasting(TODAY, m("1:00")), EntryKind.NO_SHOW, false)
                        .isAccepted())
                .isTrue();
        assertThat(log(WorkedTime.lasting(TODAY, m("1:01")), EntryKind.NO_SHOW, false)
                        .codes())
                .containsExactly("hours-no-show-max");
    }

    @Test
    void theHourThatComesTwiceIsReadAsTheShortest() {
        var night = LocalDate.of(2026, 10, 25);
        assertThat(clock(night, "02:45", "02:15").minutes()).isEqualTo(m("0:30"));
        assertThat(clock(night, "02:15", "02:45").minutes()).isEqualTo(m("0:30"));
        assertThat(clock(night, "01:30", "03:30").minutes()).isEqualTo(m("3:00"));
        assertThat(clock(night, "00:00", "00:00").minutes()).isEqualTo(m("25:00"));
        assertThat(clock(LocalDate.of(2026, 10, 18), "02:45", "02:15").minutes())
                .isEqualTo(m("23:30"));
    }

    @Test
    void theHourThatWasSkippedInSpringIsToldAndNotGuessed() {
        var night = LocalDate.of(2026, 3, 29);
        assertThat(read(night, "02:30", "03:30")).containsExactly("clock-skipped");
        assertThat(read(night, "01:30", "02:30")).containsExactly("clock-skipped");
        assertThat(read(night.minusDays(1), "23:00", "02:30")).containsExactly("clock-skipped");
        assertThat(read(night, "02:10", "02:50")).hasSize(2);
        assertThat(read(night, "01:30", "03:30")).isEmpty();
        assertThat(clock(night, "01:30", "03:30").minutes()).isEqualTo(m("1:00"));
        assertThat(clock(night, "00:00", "00:00").minutes()).isEqualTo(m("23:00"));
    }

    private static List<String> read(LocalDate day, String start, String end) {
        return WorkedTime.read(day, LocalTime.parse(start), LocalTime.parse(end), BusinessClock.ZONE)
                .codes();
    }

    @Test
    void nothingIsNotAnEntry() {
        assertThat(log(WorkedTime.lasting(TODAY, Minutes.ZERO)).codes()).containsExactly("hours-none");
    }
}
