package no.kneika.desk.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import no.kneika.kernel.Period;

/**
 * Draws the support month by month: lanes for grants, contracts, hours and claims over a window of months. Coordinates
 * only; the template draws, and a table beside says the same.
 */
public final class Timeline {

    private static final int LEFT = 92;
    private static final int GRANT_Y = 76;
    private static final int DEAL_Y = 130;
    private static final int BASE_Y = 254;
    private static final int HOURS_HEIGHT = 70;
    private static final int CLAIM_Y = 291;
    private static final int WORDS_Y = 317;
    private static final int WORDS_WIDTH = 96;
    private static final int DROP = 34;
    private static final int HEIGHT = 340;

    /** A bar with a word on it. */
    public record Bar(String css, String x, String width, int y, String label, String labelCss, String labelX) {}

    /** A month: where it begins, where its name stands. */
    public record Month(String x, String nameX, String name, String year, String yearX) {}

    /** A diamond with two lines under it, lower down where a neighbour's words would be in the way. */
    public record Diamond(String css, String x, String amount, String state, int amountY, int stateY) {}

    /** An area of used hours with its even pace. */
    public record Area(String used, String pace, String label, String labelX) {}

    /** A word where a gap is. */
    public record GapWord(String x, String text) {}

    /** @param nowX where today's line stands; empty outside the window */
    public record Picture(
            int width,
            int height,
            List<Month> months,
            List<Bar> terms,
            List<Bar> bars,
            List<GapWord> gapWords,
            List<Area> areas,
            List<Diamond> diamonds,
            String nowX,
            String nowEnd,
            String flagX) {}

    private final Period window;
    private final int width;

    private Timeline(Period window, int width) {
        this.window = window;
        this.width = width;
    }

    /** Seventeen months, thirteen of them behind. */
    public static Picture wide(TimelineFacts facts, LocalDate today, Function<YearMonth, String> monthName) {
        return of(today, 13, 3, 960).draw(facts, today, monthName);
    }

    /** Five months, for a phone. */
    public static Picture near(TimelineFacts facts, LocalDate today, Function<YearMonth, String> monthName) {
        return of(today, 1, 3, 420).draw(facts, today, monthName);
    }

    private static Timeline of(LocalDate today, int monthsBehind, int monthsAhead, int width) {
        var month = YearMonth.from(today);
        return new Timeline(
                new Period(
                        month.minusMonths(monthsBehind).atDay(1),
                        month.plusMonths(monthsAhead).atEndOfMonth()),
                width);
    }

    private Picture draw(TimelineFacts facts, LocalDate today, Function<YearMonth, String> monthName) {
        var bars = new ArrayList<Bar>();
        facts.covers()
                .forEach(
                        c -> bar(bars, c.own() ? "own" : "grant", c.period(), GRANT_Y, c.label(), c.own() ? "" : "on"));
        facts.asked().forEach(a -> bar(bars, "asked", a.period(), GRANT_Y, a.label(), "sub"));
        facts.pauses().forEach(p -> bar(bars, "pause", p.period(), GRANT_Y, p.label(), "sub"));
        facts.gaps().forEach(g -> bar(bars, "gap", g.period(), GRANT_Y, "", ""));
        facts.deals().forEach(d -> bar(bars, "deal", d.period(), DEAL_Y, d.mentor(), ""));
        var terms = new ArrayList<Bar>();
        bands(facts.terms()).forEach(t -> bar(terms, "term", t, 56, "", ""));
        var gapWords = facts.gaps().stream()
                .filter(g -> g.period().overlaps(window))
                .map(g -> new GapWord(
                        number(Math.min(width - 150, x(latest(g.period().from(), window.from())))), g.label()))
                .toList();
        var areas = facts.used().stream()
                .filter(u -> u.period().overlaps(window)
                        && !u.granted().isZero()
                        && !u.days().isEmpty())
                .map(u -> area(u, today))
                .toList();
        var diamonds = diamonds(facts.claims());
        var dropped = diamonds.stream().anyMatch(d -> d.amountY() > WORDS_Y);
        return new Picture(
                width,
                dropped ? HEIGHT + DROP : HEIGHT,
                months(monthName),
                terms,
                bars,
                gapWords,
                areas,
                diamonds,
                window.contains(today) ? number(x(today)) : "",
                number(nowEnd(diamonds, today, dropped ? HEIGHT + DROP : HEIGHT)),
                window.contains(today) ? number(Math.clamp(x(today) - 46, LEFT, width - 98)) : "");
    }

    // Today's line stops above a claim whose words it would strike out.
    private int nowEnd(List<Diamond> diamonds, LocalDate today, int height) {
        if (!window.contains(today)) return 0;
        var near = diamonds.stream().anyMatch(d -> Math.abs(Integer.parseInt(d.x()) - x(today)) < WORDS_WIDTH / 2);
        return near ? CLAIM_Y - 12 : height - 6;
    }

    // Semesters that follow each other without a day between are told apart by every other being tinted.
    private static List<Period> bands(List<Period> terms) {
        var bands = new ArrayList<Period>();
        for (var term : terms.stream().sorted().toList())
            if (bands.isEmpty() || bands.getLast().to().plusDays(1).isBefore(term.from())) bands.add(term);
        return bands;
    }

    private List<Diamond> diamonds(List<TimelineFacts.Claim> claims) {
        var diamonds = new ArrayList<Diamond>();
        var free = new int[] {Integer.MIN_VALUE, Integer.MIN_VALUE};
        for (var claim : claims.stream()
                .sorted(Comparator.comparing(TimelineFacts.Claim::on))
                .toList()) {
            if (!window.contains(claim.on())) continue;
            var at = Math.clamp(x(claim.on()), LEFT + 40, width - 60);
            var level = at >= free[0] ? 0 : at >= free[1] ? 1 : 0;
            free[level] = at + WORDS_WIDTH;
            diamonds.add(new Diamond(
                    claim.open() ? "claimo" : "claim",
                    number(at),
                    claim.amount(),
                    claim.state(),
                    WORDS_Y + level * DROP,
                    WORDS_Y + level * DROP + 16));
        }
        return diamonds;
    }

    private List<Month> months(Function<YearMonth, String> monthName) {
        var months = new ArrayList<Month>();
        var first = YearMonth.from(window.from());
        for (var m = first; !m.atDay(1).isAfter(window.to()); m = m.plusMonths(1)) {
            var start = x(m.atDay(1));
            var middle = (start + x(m.plusMonths(1).atDay(1))) / 2;
            var year = m.equals(first) || m.getMonthValue() == 1 ? String.valueOf(m.getYear()) : "";
            months.add(new Month(number(start), number(middle), monthName.apply(m), year, number(start + 4)));
        }
        return months;
    }

    private void bar(List<Bar> bars, String css, Period period, int y, String label, String labelCss) {
        period.intersection(window).ifPresent(seen -> {
            var from = x(seen.from());
            var size = Math.max(3, x(seen.to().plusDays(1)) - from - 2);
            // A word that would not fit is left out of the picture; the table has it.
            var shown = size > label.length() * 7.2 + 12 ? label : "";
            bars.add(new Bar(css, number(from), number(size), y, shown, labelCss, number(from + 8)));
        });
    }

    // Hours are an area against a dotted even pace, each grant to its own total.
    private Area area(TimelineFacts.Used used, LocalDate today) {
        var start = x(used.period().from());
        var path = new StringBuilder("M%s %d".formatted(number(start), BASE_Y));
        long sum = 0;
        var last = start;
        var days = used.days().stream()
                .sorted(Comparator.comparing(TimelineFacts.Used.Day::on))
                .toList();
        for (var day : days) {
            sum += day.worked().value();
            last = x(day.on().plusDays(1));
            path.append(
                    " L%s %s".formatted(number(last), height(sum, used.granted().value())));
        }
        var end = today.isBefore(used.period().to()) ? today : used.period().to();
        if (!end.isBefore(used.period().from())) last = Math.max(last, x(end.plusDays(1)));
        path.append(" L%s %s L%s %d Z"
                .formatted(number(last), height(sum, used.granted().value()), number(last), BASE_Y));
        var pace = "M%s %d L%s %s"
                .formatted(number(start), BASE_Y, number(x(used.period().to().plusDays(1))), height(1, 1));
        return new Area(path.toString(), pace, used.label(), number(last - 6));
    }

    private static String height(long part, long whole) {
        return number(BASE_Y - (int) (Math.min(part * 100 / whole, 115) * HOURS_HEIGHT / 100));
    }

    private int x(LocalDate day) {
        var whole = ChronoUnit.DAYS.between(window.from(), window.to()) + 1;
        var at = ChronoUnit.DAYS.between(window.from(), day);
        return (int) (LEFT + at * (width - LEFT - 6) / whole);
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%d", value);
    }

    /** Where the diamonds stand. */
    public static int claimLine() {
        return CLAIM_Y;
    }
}
