package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.kneika.funding.MonthsElsewhere;
import no.kneika.funding.Tapering.Answer;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Generated;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import org.junit.jupiter.api.Test;

/** NAV's 36 months, however letters overlap, are corrected or come late, and whatever is told of other places (rules.md 2). */
class ClockHistoriesTest {

    private static final int LIMIT = 36;

    private final Generated any = new Generated();
    private final List<Period> granted = new ArrayList<>();
    private List<Period> told = new ArrayList<>();
    private int undated;
    private int extra;
    private int accepted;

    @Test
    void noAcceptedLetterAndNoCorrectionTakesNavPastItsMonths() {
        for (int student = 0; student < 400; student++) {
            granted.clear();
            told = new ArrayList<>();
            undated = any.oneIn(6) ? any.between(1, 20) : 0;
            extra = any.oneIn(8) ? any.between(1, 6) : 0;
            var day = LocalDate.of(2021, 1, 1).plusDays(any.between(0, 900));
            for (int letters = 0; letters < 18; letters++) {
                var before = List.copyOf(granted);
                switch (any.between(0, 5)) {
                    case 0 -> corrected();
                    case 1 -> late(day);
                    case 2 -> toldOrTakenBack(day);
                    default -> day = next(day);
                }
                if (!before.equals(granted))
                    assertThat(passes(granted))
                            .as("%s: %s and %s, %d undated", any, granted, told, undated)
                            .isFalse();
            }
        }
        assertThat(accepted)
                .as("letters that were accepted, or nothing was tried")
                .isGreaterThan(2_000);
    }

    /** The next letter: sometimes an overlap, sometimes a gap, sometimes from the last day of a long month. */
    private LocalDate next(LocalDate day) {
        var from = any.oneIn(5) ? day.withDayOfMonth(day.lengthOfMonth()) : day.plusDays(any.between(-20, 45));
        record(new Period(from, WholeMonths.after(from, any.between(1, 7)).minusDays(any.between(1, 3))));
        return granted.stream()
                .map(Period::to)
                .max(LocalDate::compareTo)
                .orElse(from)
                .plusDays(1);
    }

    private void late(LocalDate day) {
        var from = day.minusDays(any.between(30, 900));
        record(new Period(from, from.plusDays(any.between(0, 100))));
    }

    private void corrected() {
        if (granted.isEmpty()) return;
        var old = any.oneOf(granted);
        var others = new ArrayList<>(granted);
        others.remove(old);
        var from = old.from().plusDays(any.between(-30, 30));
        var now = new Period(from, from.plusDays(any.between(0, 200)));
        if (GrantRules.passesMonths(now, clock(others)).isPresent()) return;
        granted.remove(old);
        granted.add(now);
        accepted++;
    }

    private void record(Period letter) {
        var may = clock(granted).cut(letter);
        if (may.isEmpty()) return;
        // An application is cut to what NAV may pay; the letter that follows is accepted as it is.
        assertThat(GrantRules.passesMonths(may.get(), clock(granted)))
                .as(any.toString())
                .isEmpty();
        granted.add(may.get());
        accepted++;
    }

    /** What is known of other places changes: no letter is undone by that, but nothing more is accepted on top. */
    private void toldOrTakenBack(LocalDate day) {
        if (!told.isEmpty() && any.oneIn(3)) told.remove(0);
        else {
            var from = day.minusDays(any.between(0, 800));
            told.add(new Period(from, from.plusDays(any.between(0, 150))));
        }
        if (passes(granted)) told.removeLast();
    }

    private NavMonths clock(Collection<Period> days) {
        return new Elsewhere(told, undated, extra).with(days, LIMIT);
    }

    /** Counted another way: day by day, and month by month from the first of each row of days. */
    private boolean passes(Collection<Period> days) {
        var covered = new TreeSet<LocalDate>();
        for (var each : days) each.from().datesUntil(each.to().plusDays(1)).forEach(covered::add);
        for (var each : told) each.from().datesUntil(each.to().plusDays(1)).forEach(covered::add);
        var rows = new ArrayList<List<LocalDate>>();
        for (var day : covered) {
            if (rows.isEmpty() || !rows.getLast().getLast().plusDays(1).equals(day)) rows.add(new ArrayList<>());
            rows.getLast().add(day);
        }
        int months = undated;
        int spare = 0;
        for (int i = 0; i < rows.size() - 1; i++) {
            int whole = whole(rows.get(i));
            months += whole;
            spare += rows.get(i).size() - daysOf(rows.get(i).getFirst(), whole);
        }
        if (rows.isEmpty()) return false;
        var first = rows.getLast().getFirst();
        var last = first.plusDays(daysOf(first, LIMIT + extra - months)).minusDays(spare + 1L);
        return last.isBefore(rows.getLast().getLast());
    }

    private static int whole(List<LocalDate> row) {
        int months = 0;
        while (daysOf(row.getFirst(), months + 1) <= row.size()) months++;
        return months;
    }

    /** Days in so many months from a day on: to the day before the same number, or to the end of a month that lacks it. */
    private static int daysOf(LocalDate from, int months) {
        int sign = months < 0 ? -1 : 1;
        var month = YearMonth.from(from).plusMonths(months);
        var end = month.isValidDay(from.getDayOfMonth())
                ? month.atDay(from.getDayOfMonth())
                : month.plusMonths(1).atDay(1);
        int days = 0;
        for (var day = from; !day.equals(end); day = day.plusDays(sign)) days += sign;
        return days;
    }

    @Test
    void threeMonthsFromThe31stOfAugustAreThreeMonthsOnTheClockAsInALetter() {
        var whole = new Period(LocalDate.of(2026, 8, 31), Proposal.longest(LocalDate.of(2026, 8, 31), 3));
        assertThat(whole.to()).isEqualTo(LocalDate.of(2026, 11, 30));
        var clock = NavMonths.of(List.of(whole), LIMIT);
        assertThat(clock.months()).isEqualTo(3);
        assertThat(clock.spareDays()).isZero();
        // A leap day's three years end on the last of February.
        var leap = NavMonths.of(List.of(Period.of("2024-02-29", "2024-05-28")), LIMIT);
        assertThat(leap.lastDay()).contains(LocalDate.of(2027, 2, 28));
        assertThat(Proposal.longest(LocalDate.of(2024, 2, 29), LIMIT)).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void whatEvaUsedInSarpsborgCountsOnceAndWithoutDatesItCountsInFull() {
        var here = List.of(Period.of("2024-09-01", "2025-02-28"));
        var overlapping = new Elsewhere(List.of(Period.of("2024-12-01", "2025-04-30")), 0, 0).with(here, LIMIT);
        assertThat(overlapping.months()).isEqualTo(8);
        assertThat(overlapping.lastDay()).contains(LocalDate.of(2027, 8, 31));
        var undated = new Elsewhere(List.of(), 5, 0).with(here, LIMIT);
        assertThat(undated.months()).isEqualTo(11);
        assertThat(undated.lastDay()).contains(LocalDate.of(2027, 3, 31));
        var exception = new Elsewhere(List.of(), 5, 3).with(here, LIMIT);
        assertThat(exception.lastDay()).contains(LocalDate.of(2027, 6, 30));
    }

    @Test
    void onlyWithHerConsentIsAnythingToldAndTheStudentSpeaksForHerself() {
        var today = LocalDate.of(2026, 11, 22);
        var said =
                new MonthsElsewhere(Optional.empty(), Optional.empty(), 4, "Nav Sarpsborg", MonthsElsewhere.Source.NAV);
        assertThat(ClockRules.tell(said, Capacity.COORDINATOR, true, today).isAccepted())
                .isTrue();
        assertThat(ClockRules.tell(said, Capacity.COORDINATOR, false, today).codes())
                .containsExactly("months-no-consent");
        assertThat(ClockRules.tell(said, Capacity.STUDENT, true, today).codes()).containsExactly("months-source-own");
        assertThat(ClockRules.tell(said, Capacity.FINANCE, true, today).codes())
                .containsExactly("months-by-coordinator-or-student");
    }

    @Test
    void fewerHoursAreFewerThanThoseAssessed() {
        var four = Optional.of(Minutes.hours(4));
        var from = Optional.of(LocalDate.of(2026, 12, 15));
        assertThat(ClockRules.answer(Answer.FEWER, Optional.of(Minutes.hours(2)), Capacity.STUDENT, four, from)
                        .isAccepted())
                .isTrue();
        assertThat(ClockRules.answer(Answer.FEWER, four, Capacity.STUDENT, four, from)
                        .codes())
                .containsExactly("tapering-not-fewer");
        assertThat(ClockRules.answer(Answer.FEWER, Optional.empty(), Capacity.STUDENT, four, from)
                        .codes())
                .containsExactly("tapering-how-many");
        assertThat(ClockRules.answer(Answer.SAME, Optional.empty(), Capacity.STUDENT, four, Optional.empty())
                        .codes())
                .containsExactly("tapering-nothing");
        assertThat(ClockRules.answer(Answer.SAME, Optional.empty(), Capacity.FINANCE, four, from)
                        .codes())
                .containsExactly("tapering-by-student");
    }

    @Test
    void jorunnAloneLetsNavsMonthsBeMoreAndSaysWhy() {
        assertThat(ClockRules.allow(3, "Nav Moss sa ja 3. mars", Capacity.APPROVER)
                        .isAccepted())
                .isTrue();
        assertThat(ClockRules.allow(3, " ", Capacity.COORDINATOR).codes())
                .containsExactly("months-extra-by-approver", "months-extra-why");
        assertThat(ClockRules.allow(25, "Nav", Capacity.APPROVER).codes()).containsExactly("months-extra-many");
    }
}
