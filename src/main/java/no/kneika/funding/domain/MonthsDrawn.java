package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import no.kneika.funding.NavClockPicture;
import no.kneika.funding.NavClockPicture.Bar;
import no.kneika.funding.NavClockPicture.Mark;
import no.kneika.funding.NavClockPicture.Row;
import no.kneika.kernel.Period;

/** Draws NAV's months in the order they are used. Places are counted in thousandths of a month: a picture, not a sum. */
public final class MonthsDrawn {

    private static final int MONTH = 1000;
    private static final int ROW = 12 * MONTH;
    private static final int TOP = 20;
    private static final int BETWEEN = 58;

    private final List<Bar> bars = new ArrayList<>();
    private final LocalDate today;

    private MonthsDrawn(LocalDate today) {
        this.today = today;
    }

    /** Days somebody was paid for. */
    public record Paid(Period days, boolean elsewhere) {}

    public static NavClockPicture of(NavMonths months, List<Paid> paid, int undated, int warnMonths, LocalDate today) {
        var drawn = new MonthsDrawn(today);
        drawn.bar("deal", 0, undated * MONTH);
        int place = undated * MONTH;
        for (var interval : months.intervals()) place = drawn.interval(interval, paid, place);
        int limit = months.limit() * MONTH;
        int rows = Math.max(1, Math.ceilDiv(Math.max(limit, place), ROW));
        var tracks = new ArrayList<Row>();
        for (int i = 0; i < rows; i++) {
            int here = Math.min(12, Math.max(0, months.limit() - 12 * i));
            tracks.add(new Row(TOP + i * BETWEEN, here, here * NavClockPicture.STEP, 12 * i + 1, 12 * i + here));
        }
        int warn = limit - warnMonths * MONTH;
        var marks = warn <= 0 || warn >= limit
                ? List.<Mark>of()
                : List.of(new Mark(x(warn % ROW), TOP + warn / ROW * BETWEEN));
        return new NavClockPicture(TOP + rows * BETWEEN - 18, tracks, drawn.bars, marks);
    }

    /** What each grant adds to the interval, the earliest first: an overlap is drawn once. */
    private int interval(Period whole, List<Paid> paid, int start) {
        var inside = paid.stream()
                .filter(it -> whole.overlaps(it.days()))
                .sorted(Comparator.comparing(Paid::days))
                .toList();
        var next = whole.from();
        for (var it : inside) {
            var to = it.days().to();
            if (to.isBefore(next)) continue;
            if (it.elsewhere()) bar("deal", start + at(whole, next), start + at(whole, to.plusDays(1)));
            else split(whole, next, to.plusDays(1), start);
            next = to.plusDays(1);
        }
        return start + at(whole, whole.to().plusDays(1));
    }

    /** What is used, and what is granted and lies ahead. */
    private void split(Period whole, LocalDate from, LocalDate end, int start) {
        var tomorrow = today.plusDays(1);
        var used = end.isBefore(tomorrow) ? end : tomorrow;
        if (used.isAfter(from)) bar("grant", start + at(whole, from), start + at(whole, used));
        var ahead = from.isAfter(tomorrow) ? from : tomorrow;
        if (end.isAfter(ahead)) bar("own", start + at(whole, ahead), start + at(whole, end));
    }

    private static int at(Period whole, LocalDate end) {
        if (!end.isAfter(whole.from())) return 0;
        var so = new Period(whole.from(), end.minusDays(1));
        return WholeMonths.in(so) * MONTH + WholeMonths.spareDays(so) * MONTH / 31;
    }

    /** One bar on each row it touches. */
    private void bar(String css, int from, int to) {
        int place = from;
        while (place < to) {
            int end = Math.min(to, (place / ROW + 1) * ROW);
            bars.add(new Bar(
                    css, x(place % ROW), TOP + place / ROW * BETWEEN, number((end - place) * NavClockPicture.STEP)));
            place = end;
        }
    }

    private static String x(int place) {
        return number(place * NavClockPicture.STEP + 2 * MONTH);
    }

    private static String number(int thousandths) {
        return String.format(Locale.ROOT, "%d.%d", thousandths / MONTH, thousandths % MONTH / 100);
    }
}
