package no.kneika.funding.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Extension;
import no.kneika.funding.Regime;
import no.kneika.kernel.Period;

/** What carries a day (dekning), for the picture of all students month by month. */
public enum Cover {
    GRANTED,
    OWN,
    /** NAV has said yes on the phone. */
    PROMISED,
    ASKED,
    PROPOSED,
    GAP,
    LATER,
    /** The student is away: nobody has to pay, and it is no gap. */
    PAUSE,
    /** Nobody needs it. */
    NONE;

    /** Days in a row that are alike. */
    public record Run(Cover cover, int days) {}

    public static List<Run> of(Extension it, YearMonth month, boolean chosen, LocalDate today) {
        return of(it, List.of(month), chosen, today).getFirst();
    }

    /**
     * The same for months in a row. A student's days change a few times in half a year, so only the days on which something
     * begins or has ended are asked about: a plan of 150 students asked about sixty thousand days.
     */
    public static List<List<Run>> of(Extension it, List<YearMonth> months, boolean chosen, LocalDate today) {
        var changes = changes(it, today);
        return months.stream()
                .map(month -> runs(it, month, changes, chosen, today))
                .toList();
    }

    private static List<Run> runs(
            Extension it, YearMonth month, NavigableSet<LocalDate> changes, boolean chosen, LocalDate today) {
        var runs = new ArrayList<Run>();
        var end = month.atEndOfMonth().plusDays(1);
        for (var day = month.atDay(1); day.isBefore(end); ) {
            var cover = on(it, day, chosen, today);
            var next = changes.higher(day);
            var to = next == null || next.isAfter(end) ? end : next;
            int days = (int) ChronoUnit.DAYS.between(day, to);
            if (!runs.isEmpty() && runs.getLast().cover() == cover)
                days += runs.removeLast().days();
            runs.add(new Run(cover, days));
            day = to;
        }
        return runs;
    }

    /** Every day that can be unlike the one before it. */
    private static NavigableSet<LocalDate> changes(Extension it, LocalDate today) {
        var changes = new TreeSet<LocalDate>();
        changes.add(today);
        for (var grant : it.grants()) add(changes, grant.period());
        it.need().ifPresent(need -> {
            add(changes, need.needPeriod());
            for (var stretch : need.stretches()) add(changes, stretch.days());
        });
        for (var said : it.promised()) add(changes, said);
        for (var asked : it.waiting()) add(changes, asked);
        for (var next : it.following()) add(changes, next.days());
        it.asked().ifPresent(asked -> add(changes, asked));
        it.application().ifPresent(application -> add(changes, application.period()));
        return changes;
    }

    private static void add(NavigableSet<LocalDate> changes, Period days) {
        changes.add(days.from());
        changes.add(days.to().plusDays(1));
    }

    static Cover on(Extension it, LocalDate day, boolean chosen, LocalDate today) {
        for (var grant : it.grants())
            if (grant.period().contains(day)) return grant.regime() == Regime.BUDGETED ? OWN : GRANTED;
        var need = it.need().filter(known -> known.needPeriod().contains(day));
        boolean isNeeded = need.isPresent() && need.get().isNeededOn(day);
        if (need.isPresent() && !isNeeded) return PAUSE;
        if (it.promised().stream().anyMatch(said -> said.contains(day))) return PROMISED;
        if (it.waiting().stream().anyMatch(asked -> asked.contains(day))) return day.isBefore(today) ? GAP : ASKED;
        if (chosen && it.following().stream().anyMatch(next -> next.days().contains(day))) return PROPOSED;
        if (it.asked().filter(asked -> asked.contains(day)).isPresent()) {
            if (day.isBefore(today)) return it.state() == Extension.State.LATER && !chosen ? LATER : GAP;
            return chosen ? PROPOSED : isBetween(it, day) ? GAP : LATER;
        }
        if (!isNeeded) return NONE;
        return day.isBefore(today) || isBetween(it, day) ? GAP : LATER;
    }

    /** Something later is granted or asked for: what lies before it is a hole, not the future. */
    private static boolean isBetween(Extension it, LocalDate day) {
        return it.grants().stream().anyMatch(grant -> grant.period().from().isAfter(day))
                || it.application()
                        .map(ApplicationView::period)
                        .map(Period::from)
                        .filter(day::isBefore)
                        .isPresent();
    }

    /** Nobody has promised this day, and nobody is asked for it. */
    public boolean isUncovered() {
        return this == GAP || this == LATER;
    }
}
