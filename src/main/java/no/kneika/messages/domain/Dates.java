package no.kneika.messages.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.kneika.kernel.Period;
import no.kneika.messages.Doubt;
import org.jspecify.annotations.Nullable;

/** Periods as letters write them: "15.08.2026 - 14.11.2026", "fra 15. august til og med 14. november 2026". */
final class Dates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "ma[ij]", "jun", "jul", "aug", "sep", "okt|oct", "nov", "des|dec");
    private static final String NAMES =
            "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember";
    private static final String DATE = "(\\d{1,2})\\.\\s?(?:(\\d{1,2})\\.\\s?|(" + NAMES + ")\\s+)(\\d{4})";
    private static final String FIRST = "(\\d{1,2})\\.\\s?(?:(\\d{1,2})\\.?\\s?|(" + NAMES + ")\\s*)(\\d{4})?";
    private static final Pattern RANGE = Pattern.compile(
            FIRST + "\\s*(?:–|-|til og med|til|t\\.?\\s?o\\.?\\s?m\\.?)\\s*" + DATE,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Dates() {}

    /** The one period the text names; null where it names none, several, or one that ends before it starts. */
    static @Nullable Period onlyPeriod(String text) {
        var found = new LinkedHashSet<Period>();
        var matcher = RANGE.matcher(text.replace('\u00a0', ' '));
        while (matcher.find()) {
            var period = period(matcher);
            if (period == null) return null;
            found.add(period);
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /** Why the text names no one period: a day that is none, an end before its start, or two periods. */
    static List<Doubt> doubts(String text) {
        var doubts = new ArrayList<Doubt>();
        var sound = new LinkedHashSet<Period>();
        var matcher = RANGE.matcher(text.replace('\u00a0', ' '));
        while (matcher.find()) {
            try {
                var to = date(matcher, 4, matcher.group(8));
                var from = date(matcher, 0, matcher.group(4) == null ? matcher.group(8) : matcher.group(4));
                if (to.isBefore(from)) doubts.add(Doubt.of("ends-before-start", from, to));
                else sound.add(new Period(from, to));
            } catch (DateTimeException impossible) {
                doubts.add(Doubt.of("no-such-day", matcher.group().strip()));
            }
        }
        if (sound.size() > 1) doubts.add(Doubt.of("several-periods"));
        return doubts.stream().distinct().toList();
    }

    private static @Nullable Period period(MatchResult found) {
        try {
            var to = date(found, 4, found.group(8));
            var from = date(found, 0, found.group(4) == null ? found.group(8) : found.group(4));
            return to.isBefore(from) ? null : new Period(from, to);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static LocalDate date(MatchResult found, int base, String year) {
        int day = Integer.parseInt(found.group(base + 1));
        int month =
                found.group(base + 2) != null ? Integer.parseInt(found.group(base + 2)) : named(found.group(base + 3));
        return LocalDate.of(Integer.parseInt(year), month, day);
    }

    private static int named(String name) {
        for (int i = 0; i < MONTHS.size(); i++)
            if (name.toLowerCase(Locale.ROOT).matches("(?:" + MONTHS.get(i) + ").*")) return i + 1;
        throw new DateTimeException(name);
    }
}
