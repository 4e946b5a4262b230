package no.kneika.hours.domain;

import static no.kneika.hours.domain.Written.AKSEL;
import static no.kneika.hours.domain.Written.m;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.kneika.hours.HourEntry;
import no.kneika.hours.domain.ExamForecast.Plan;
import no.kneika.hours.domain.ExamForecast.Verdict;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import org.junit.jupiter.api.Test;

/** Ingrid Moen saves hours for her exam on 7 December 2026. */
class ExamForecastTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate EXAM = LocalDate.of(2026, 12, 7);
    private static final Period AUTUMN = Period.of("2026-09-01", "2026-12-20");

    private static List<HourEntry> worked(String... daysAndLengths) {
        return Stream.of(daysAndLengths)
                .map(each -> each.split(" "))
                .map(each -> Written.by(AKSEL, each[0], each[1]))
                .toList();
    }

    /** Two hours a week: eight hours in the four weeks up to 9 November. */
    private static final List<HourEntry> TWO_A_WEEK =
            worked("2026-09-08 5:00", "2026-10-15 2:00", "2026-10-22 2:00", "2026-10-29 2:00", "2026-11-05 2:00");

    private static ExamForecast at(String kept, String left, List<HourEntry> worked) {
        return ExamForecast.of(TODAY, new Plan(EXAM, m(kept)), AUTUMN, m(left), worked);
    }

    @Test
    void atTwoHoursAWeekEightOfSixteenAreLeftFourWeeksLater() {
        var forecast = at("6:00", "16:00", TWO_A_WEEK);
        assertThat(forecast.perWeek()).isEqualTo(Minutes.hours(2));
        assertThat(forecast.atExam()).isEqualTo(Minutes.hours(8));
        assertThat(forecast.verdict()).isEqualTo(Verdict.KEEPS);
        assertThat(forecast.toKeep()).contains(m("2:30"));
        assertThat(forecast.leftOn(TODAY, TODAY.plusDays(7))).isEqualTo(Minutes.hours(14));
    }

    @Test
    void whoeverWantsTenIsToldWhatAWeekCanTake() {
        var forecast = at("10:00", "16:00", TWO_A_WEEK);
        assertThat(forecast.verdict()).isEqualTo(Verdict.SHORT);
        assertThat(forecast.toKeep()).contains(m("1:30"));
    }

    @Test
    void sixHoursAreGoneThreeWeeksOn() {
        var forecast = at("0:00", "6:00", TWO_A_WEEK);
        assertThat(forecast.verdict()).isEqualTo(Verdict.RUNS_OUT);
        assertThat(forecast.runsOut()).contains(TODAY.plusDays(21));
        assertThat(forecast.atExam()).isEqualTo(Minutes.ZERO);
    }

    @Test
    void exactlyEnoughIsUsedUpOnTheDayOfTheExam() {
        assertThat(at("0:00", "8:00", TWO_A_WEEK).runsOut()).contains(EXAM);
        assertThat(at("0:00", "8:01", TWO_A_WEEK).runsOut()).isEmpty();
    }

    @Test
    void fourQuietWeeksAreNoPace() {
        assertThat(at("4:00", "16:00", worked("2026-09-08 5:00")).verdict()).isEqualTo(Verdict.NO_PACE);
        assertThat(at("17:00", "16:00", worked("2026-09-08 5:00")).verdict()).isEqualTo(Verdict.SHORT);
    }

    @Test
    void theFirstMeetingIsNotAPaceOfItsOwnDay() {
        var first = ExamForecast.of(
                AUTUMN.from(), new Plan(EXAM, Minutes.ZERO), AUTUMN, m("38:00"), worked("2026-09-01 2:00"));
        assertThat(first.perWeek()).isEqualTo(Minutes.hours(2));
    }

    @Test
    void anExamAfterTheGrantIsSaidToBe() {
        var late = new Plan(LocalDate.of(2026, 12, 21), Minutes.ZERO);
        assertThat(ExamForecast.of(TODAY, late, AUTUMN, m("16:00"), TWO_A_WEEK).covered())
                .isFalse();
        assertThat(at("0:00", "16:00", TWO_A_WEEK).covered()).isTrue();
    }

    @Test
    void onTheDayOfTheExamItIsOver() {
        var forecast = ExamForecast.of(EXAM, new Plan(EXAM, m("4:00")), AUTUMN, m("3:00"), TWO_A_WEEK);
        assertThat(forecast.verdict()).isEqualTo(Verdict.OVER);
        assertThat(forecast.toKeep()).isEmpty();
    }
}
