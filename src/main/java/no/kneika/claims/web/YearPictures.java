package no.kneika.claims.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.kneika.claims.domain.MoneyYear;
import no.kneika.kernel.Money;

/** Where columns and bars stand. */
final class YearPictures {

    private static final int TOP = 14;
    private static final int FOOT = 30;
    private static final int AXIS = 92;

    private YearPictures() {}

    /** @param name of a month, or empty to leave it out */
    static YearPage.Columns columns(
            MoneyYear year,
            int width,
            int height,
            int axis,
            Function<MoneyYear.Month, String> name,
            Function<Money, String> amount) {
        long most = 1;
        for (var month : year.months())
            most = Math.max(
                    most,
                    Math.max(
                            month.paid().ore(),
                            Math.max(month.claimed().ore(), month.settled().ore())));
        long top = nice(most);
        int floor = height - FOOT;
        var lines = new ArrayList<YearPage.Line>();
        for (int part = 0; part <= 2; part++)
            lines.add(new YearPage.Line(floor - (floor - TOP) * part / 2, amount.apply(Money.ofOre(top * part / 2))));
        var columns = new ArrayList<YearPage.Column>();
        var names = new ArrayList<YearPage.Name>();
        // In tenths of the picture's own units.
        long slot = (width - axis) * 10L / 12;
        long thick = slot * 24 / 100;
        for (int i = 0; i < year.months().size(); i++) {
            var month = year.months().get(i);
            long left = axis * 10L + slot * i + slot * 12 / 100;
            long next = thick + thick * 8 / 100;
            column(columns, "used", left, thick, month.paid(), top, floor);
            column(columns, "claim", left + next, thick, month.claimed(), top, floor);
            column(columns, "grant", left + 2 * next, thick, month.settled(), top, floor);
            var text = name.apply(month);
            if (!text.isEmpty()) names.add(new YearPage.Name(at(axis * 10L + slot * i + slot / 2), text));
        }
        return new YearPage.Columns(width, height, lines, columns, names);
    }

    static int wideAxis() {
        return AXIS;
    }

    private static void column(
            List<YearPage.Column> columns, String css, long x, long thick, Money amount, long top, int floor) {
        // A month in which more came back than was sent has no column; the table says it.
        if (!amount.isPositive()) return;
        long height = Math.max(20, (floor - TOP) * 10L * amount.ore() / top);
        columns.add(new YearPage.Column(css, at(x), at(floor * 10L - height), at(thick), at(height)));
    }

    static YearPage.Bars bars(List<YearPage.Faculty> named, List<Money> amounts, int width) {
        long most = Math.max(1, amounts.stream().mapToLong(Money::ore).max().orElse(1));
        var bars = new ArrayList<YearPage.Bar>();
        for (int i = 0; i < named.size(); i++)
            bars.add(new YearPage.Bar(
                    24 + 52 * i,
                    named.get(i).name(),
                    named.get(i).cost(),
                    at(Math.max(20, (width - 4) * 10L * amounts.get(i).ore() / most))));
        return new YearPage.Bars(width, 52 * named.size(), bars);
    }

    /** The next of 1, 2, 4, 5 and 10 at the front, so that half of it is a round amount too. */
    private static long nice(long ore) {
        long step = 100;
        while (step * 10 < ore) step *= 10;
        for (int times : new int[] {1, 2, 4, 5, 6, 8, 10}) if (step * times >= ore) return step * times;
        return step * 10;
    }

    private static String at(long tenths) {
        return tenths / 10 + "." + tenths % 10;
    }
}
