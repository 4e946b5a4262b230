package no.kneika.platform.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;
import no.kneika.kernel.Period;

/** How money, time and dates are written in one language. Non-breaking spaces hold a figure together; the minus is a minus. */
public final class Formats {

    private static final char NBSP = '\u00a0';
    private static final char MINUS = '\u2212';

    /** Days nobody counts any more: from here on it is months. */
    private static final int FAR = 183;

    private final Wording words;
    private final boolean norwegian;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dayMonth;
    private final DateTimeFormatter shortDate;
    private final DateTimeFormatter shortWithYear;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter month;
    private final DateTimeFormatter monthName;
    private final DateTimeFormatter time;

    Formats(Wording words) {
        this.words = words;
        this.norwegian = words.language().isNorwegian();
        this.date = pattern("d. MMMM uuuu");
        this.dayMonth = pattern("d. MMMM");
        this.shortDate = pattern("d. MMM");
        this.shortWithYear = pattern("d. MMM uuuu");
        this.weekday = pattern("EEEE");
        this.month = pattern("LLLL uuuu");
        this.monthName = pattern("LLLL");
        this.time = pattern(norwegian ? "HH.mm" : "HH:mm");
    }

    private DateTimeFormatter pattern(String norwegianPattern) {
        var pattern = norwegian ? norwegianPattern : norwegianPattern.replace("d.", "d");
        return DateTimeFormatter.ofPattern(pattern, words.language().locale());
    }

    /** What amounts are counted in, as the language writes it. */
    public String kroner() {
        return norwegian ? "kr" : "NOK";
    }

    /** "10 337,46 kr". */
    public String money(Money money) {
        return norwegian ? amount(money) + NBSP + kroner() : kroner() + NBSP + amount(money);
    }

    /** "10 337,46": where the unit stands in the column's head. */
    public String amount(Money money) {
        return decimal(money.kroner(), 2, 2);
    }

    /** "180,00 kr". */
    public String rate(HourlyRate rate) {
        var kroner = decimal(rate.kroner(), 2, 6);
        return norwegian ? kroner + NBSP + kroner() : kroner() + NBSP + kroner;
    }

    /** "14,1 %". */
    public String percent(Percent percent) {
        var value = decimal(percent.value(), 0, 4);
        return norwegian ? value + NBSP + "%" : value + "%";
    }

    /** "1 234". */
    public String number(long value) {
        return decimal(BigDecimal.valueOf(value), 0, 0);
    }

    private String decimal(BigDecimal value, int least, int most) {
        var exact = value.abs().stripTrailingZeros();
        int scale = Math.clamp(exact.scale(), least, most);
        var digits = exact.setScale(scale, RoundingMode.HALF_UP).toPlainString();
        int point = scale == 0 ? digits.length() : digits.indexOf('.');
        var out = new StringBuilder();
        for (int i = 0; i < point; i++) {
            if (i > 0 && (point - i) % 3 == 0) out.append(norwegian ? NBSP : ',');
            out.append(digits.charAt(i));
        }
        if (scale > 0) out.append(norwegian ? ',' : '.').append(digits, point + 1, digits.length());
        return value.signum() < 0 ? out.insert(0, MINUS).toString() : out.toString();
    }

    /** "14 t 30 min", "45 min", "0 t". */
    public String minutes(Minutes minutes) {
        int hours = minutes.value() / 60;
        int rest = minutes.value() % 60;
        var h = number(hours) + NBSP + (norwegian ? "t" : "h");
        if (rest == 0) return h;
        var m = rest + String.valueOf(NBSP) + "min";
        return hours == 0 ? m : h + NBSP + m;
    }

    /** "14 timer og 30 minutter": for those who hear the page. */
    public String spoken(Minutes minutes) {
        int hours = minutes.value() / 60;
        int rest = minutes.value() % 60;
        if (rest == 0) return words.t("format.hours", hours);
        if (hours == 0) return words.t("format.minutes", rest);
        return words.t("format.hours-minutes", words.t("format.hours", hours), words.t("format.minutes", rest));
    }

    /** "14:30": in tables and on papers. */
    public String clock(Minutes minutes) {
        return "%d:%02d".formatted(minutes.value() / 60, minutes.value() % 60);
    }

    /** As people type it in a field: "52", and "7:30" where it is not whole hours. */
    public String typed(Minutes minutes) {
        return minutes.value() % 60 == 0 ? String.valueOf(minutes.value() / 60) : clock(minutes);
    }

    /** As people type it in a field: "12", "14,1". */
    public String typed(Percent percent) {
        var value = percent.value().signum() == 0
                ? BigDecimal.ZERO
                : percent.value().stripTrailingZeros();
        return value.toPlainString().replace('.', ',');
    }

    /** "09.04". */
    public String time(LocalTime at) {
        return at.format(time);
    }

    /** "14. desember 2026". */
    public String date(LocalDate day) {
        return day.format(date).replace(' ', NBSP);
    }

    /** "14. desember", with the year only when it is another than today's: how a day is said within a sentence. */
    public String day(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear()
                ? date(day).replaceAll("[\\s\\u00a0,]*" + day.getYear() + "$", "")
                : date(day);
    }

    /** "mandag 23. november 2026". */
    public String weekdayDate(LocalDate day) {
        return day.format(weekday) + " " + date(day);
    }

    /** "mandag". */
    public String weekday(LocalDate day) {
        return day.format(weekday);
    }

    /** "14. des."; with the year when it lies more than half a year away. */
    public String shortDate(LocalDate day, LocalDate today) {
        boolean near = Math.abs(ChronoUnit.DAYS.between(today, day)) <= 183;
        return day.format(near ? shortDate : shortWithYear).replace(' ', NBSP);
    }

    /** "15. august–14. november 2026", "17.–23. august 2026", "27. oktober 2025–26. januar 2026". */
    public String period(Period period) {
        var from = period.from();
        var to = period.to();
        if (from.equals(to)) return date(to);
        var dash = norwegian ? "–" : " – ";
        if (from.getYear() != to.getYear()) return date(from) + dash + date(to);
        if (from.getMonth() != to.getMonth()) return from.format(dayMonth).replace(' ', NBSP) + dash + date(to);
        return from.getDayOfMonth() + (norwegian ? ".–" : "–") + date(to);
    }

    /** "22. des.–21. mars". */
    public String shortPeriod(Period period, LocalDate today) {
        return shortDate(period.from(), today) + (norwegian ? "–" : " – ") + shortDate(period.to(), today);
    }

    /** "september 2026". */
    public String month(YearMonth yearMonth) {
        return yearMonth.format(month);
    }

    /** "september". */
    public String monthName(YearMonth yearMonth) {
        return yearMonth.format(monthName);
    }

    /** "i dag", "i går", "i morgen", "fredag" the last six days, else the short date. */
    public String relative(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) return words.t("format.today");
        if (days == -1) return words.t("format.yesterday");
        if (days == 1) return words.t("format.tomorrow");
        return days < 0 && days > -7 ? weekday(day) : shortDate(day, today);
    }

    /** "i dag", "i morgen", "om 7 dager", "for 3 dager siden". */
    public String inDays(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) return words.t("format.today");
        if (days == 1) return words.t("format.tomorrow");
        if (days == -1) return words.t("format.yesterday");
        if (Math.abs(days) >= FAR) {
            long months = Math.abs(ChronoUnit.MONTHS.between(today, day));
            return words.t(days > 0 ? "format.in-months" : "format.months-ago", months);
        }
        return days > 0 ? words.t("format.in-days", days) : words.t("format.days-ago", -days);
    }

    public int week(LocalDate day) {
        return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** "Eva, Tuva og Ingrid". */
    public String list(List<String> names) {
        if (names.size() < 2) return String.join("", names);
        var last = names.getLast();
        return words.t("format.and", String.join(", ", names.subList(0, names.size() - 1)), last);
    }
}
