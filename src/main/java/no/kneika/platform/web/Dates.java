package no.kneika.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** Dates as people write them: 15.12.26, 15 des, 15. desember 2026, 151226, 2026-12-15, tirsdag 15/12. */
final class Dates {

    private static final String SOURCE = "look.md, Forms";
    private static final Pattern WEEKDAY = Pattern.compile(
            "^(?:man|tir|tys|ons|tor|fre|lør|laur|søn|sun|mon|tue|wed|thu|fri|sat)" + "[a-zæøå]*\\.?,? (?:den )?");
    private static final Pattern ISO = Pattern.compile("(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<d>\\d{1,2}) ?[./ -] ?(?<m>\\d{1,2})(?: ?[./ -] ?(?<y>\\d{4}|\\d{2}))?\\.?");
    private static final Pattern RUN = Pattern.compile("(?<d>\\d{2})(?<m>\\d{2})(?<y>\\d{4}|\\d{2})");
    private static final Pattern WORDS =
            Pattern.compile("(?<d>\\d{1,2})\\.? ?(?:of )?(?<m>[a-zæøå]{3,})\\.?,? ?(?<y>\\d{4}|\\d{2})?\\.?");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("mai", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("des", 12),
            Map.entry("dec", 12));

    private Dates() {}

    static Decision<LocalDate> read(String typed, String field, LocalDate near) {
        if (typed.isEmpty())
            return Decision.refused(Reason.of("date-missing", SOURCE, near).at(field));
        var text = WEEKDAY.matcher(typed).replaceFirst("");
        for (var pattern : List.of(ISO, NUMBERS, RUN, WORDS)) {
            var match = pattern.matcher(text);
            if (!match.matches()) continue;
            var month = month(match.group("m"));
            if (month == null) break;
            return build(Integer.parseInt(match.group("d")), month, match.group("y"), field, near);
        }
        return Decision.refused(Reason.of("date-not-understood", SOURCE, near).at(field));
    }

    /** As the field would hold it: "14.03.2027". */
    static String plain(LocalDate day) {
        return "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static @Nullable Integer month(String written) {
        if (Character.isDigit(written.charAt(0))) return Integer.valueOf(written);
        return MONTHS.get(written.substring(0, 3));
    }

    private static Decision<LocalDate> build(int day, int month, @Nullable String year, String field, LocalDate near) {
        if (month < 1 || month > 12 || day < 1 || day > 31)
            return Decision.refused(
                    Reason.of("date-not-understood", SOURCE, near).at(field));
        int chosen = year == null ? nearestYear(day, month, near) : year(year, near);
        try {
            return Decision.accepted(LocalDate.of(chosen, month, day));
        } catch (DateTimeException noSuchDay) {
            var last = YearMonth.of(chosen, month).atEndOfMonth();
            return Decision.refused(Reason.of("date-does-not-exist", SOURCE, new Form.Fix(plain(last), last))
                    .at(field));
        }
    }

    private static int year(String written, LocalDate near) {
        int year = Integer.parseInt(written);
        if (written.length() == 4) return year;
        int century = near.getYear() / 100 * 100;
        int best = century + year;
        for (int other : new int[] {best - 100, best + 100})
            if (Math.abs(other - near.getYear()) < Math.abs(best - near.getYear())) best = other;
        return best;
    }

    private static int nearestYear(int day, int month, LocalDate near) {
        int best = near.getYear();
        long distance = Long.MAX_VALUE;
        for (int year = near.getYear() - 1; year <= near.getYear() + 1; year++) {
            var month0 = YearMonth.of(year, month);
            var candidate = month0.atDay(Math.min(day, month0.lengthOfMonth()));
            long away = Math.abs(ChronoUnit.DAYS.between(near, candidate));
            if (away < distance) {
                distance = away;
                best = year;
            }
        }
        return best;
    }
}
