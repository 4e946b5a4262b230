package no.kneika.documents;

import java.time.LocalDate;
import java.time.YearMonth;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;
import no.kneika.kernel.Period;
import no.kneika.platform.web.Wording;

/**
 * What a paper template prints with (arket): the letterhead, and words and figures in the letter's own language.
 *
 * @param preview whether it is shown on a page before it is sent, not pressed
 */
public record Paper(Letterhead head, boolean preview, Wording words) {

    public String lang() {
        return words.language().code();
    }

    public String t(String key, Object... values) {
        return words.t(key, values);
    }

    public String date(LocalDate day) {
        return words.formats().date(day);
    }

    public String period(Period period) {
        return words.formats().period(period);
    }

    public String month(YearMonth month) {
        return words.formats().month(month);
    }

    public String money(Money money) {
        return words.formats().money(money);
    }

    /** Without "kr", for columns that say it in their head. */
    public String amount(Money money) {
        return words.formats().amount(money);
    }

    public String rate(HourlyRate rate) {
        return words.formats().rate(rate);
    }

    public String percent(Percent percent) {
        return words.formats().percent(percent);
    }

    /** "14:30", for tables. */
    public String clock(Minutes minutes) {
        return words.formats().clock(minutes);
    }

    /** "14 t 30 min", for sentences. */
    public String minutes(Minutes minutes) {
        return words.formats().minutes(minutes);
    }
}
