package no.kneika.funding.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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
        var runs = new ArrayList<Run>();
        for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            var cover = on(it, day, chosen, today);
            if (!runs.isEmpty() && runs.getLast().cover() == cover) {
                var longer = new Run(cover, runs.removeLast().days() + 1);
                runs.add(longer);
            } else runs.add(new Run(cover, 1));
        }
        return runs;
    }

    static Cover on(Extension it, LocalDate day, boolean chosen, LocalDate today) {
        for (var grant : it.grants())
            if (grant.period().contains(day)) return grant.regime() == Regime.BUDGETED ? OWN : GRANTED;
        if (it.need()
                .filter(need -> need.needPeriod().contains(day) && !need.isNeededOn(day))
                .isPresent()) return PAUSE;
        if (it.promised().stream().anyMatch(said -> said.contains(day))) return PROMISED;
        if (it.waiting().stream().anyMatch(asked -> asked.contains(day))) return day.isBefore(today) ? GAP : ASKED;
        if (chosen && it.following().stream().anyMatch(next -> next.days().contains(day))) return PROPOSED;
        if (it.asked().filter(asked -> asked.contains(day)).isPresent()) {
            if (day.isBefore(today)) return it.state() == Extension.State.LATER && !chosen ? LATER : GAP;
            return chosen ? PROPOSED : isBetween(it, day) ? GAP : LATER;
        }
        if (it.need().filter(need -> need.isNeededOn(day)).isEmpty()) return NONE;
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
