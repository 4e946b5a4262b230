package no.kneika.documents;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;
import no.kneika.kernel.Period;
import org.springframework.context.MessageSource;

/**
 * What a paper template prints with (arket): the letterhead, words and figures in the letter's own language.
 *
 * @param preview whether it is shown on a page before it is sent, not pressed
 */
public record Paper(Letterhead head, boolean preview, MessageSource messages) {

    private static final char NBSP = '\u00a0';

    public String lang() {
        return head.language().toLanguageTag();
    }

    public String t(String key, Object... args) {
        return messages.getMessage(key, args, head.language());
    }

    /** "14. desember 2026". */
    public String date(LocalDate day) {
        var pattern = english() ? "d MMMM yyyy" : "d. MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, head.language()).format(day);
    }

    /** "15. august 2026–14. november 2026". */
    public String period(Period period) {
        return date(period.from()) + "–" + date(period.to());
    }

    /** "september 2026". */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", head.language()).format(month);
    }

    /** "10 337,46 kr", with spaces that do not break. */
    public String money(Money amount) {
        return amount(amount) + NBSP + "kr";
    }

    /** "10 337,46". */
    public String amount(Money amount) {
        var format = new DecimalFormat("#,##0.00", symbols());
        return format.format(amount.kroner());
    }

    /** "171,50". */
    public String rate(HourlyRate rate) {
        var format = new DecimalFormat("#,##0.00##", symbols());
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(rate.kroner());
    }

    public String percent(Percent percent) {
        return new DecimalFormat("0.####", symbols()).format(percent.value()) + (english() ? "%" : NBSP + "%");
    }

    /** "50:20". */
    public String clock(Minutes minutes) {
        return minutes.toString();
    }

    private DecimalFormatSymbols symbols() {
        var symbols = DecimalFormatSymbols.getInstance(head.language());
        symbols.setGroupingSeparator(english() ? ',' : NBSP);
        symbols.setDecimalSeparator(english() ? '.' : ',');
        symbols.setMinusSign('−');
        return symbols;
    }

    private boolean english() {
        return head.language().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
