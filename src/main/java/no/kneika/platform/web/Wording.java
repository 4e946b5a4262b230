package no.kneika.platform.web;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sentences in one language, with their values filled in as people write them. */
public final class Wording {

    private static final Logger log = LoggerFactory.getLogger(Wording.class);

    private final Language language;
    private final Map<String, String> sentences;
    private final boolean strict;
    private final Formats formats;
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    Wording(Language language, Map<String, String> sentences, boolean strict) {
        this.language = language;
        this.sentences = sentences;
        this.strict = strict;
        this.formats = new Formats(this);
    }

    public Language language() {
        return language;
    }

    public Formats formats() {
        return formats;
    }

    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /**
     * The sentence of a key. Money, minutes, rates, percentages, dates, months and periods among the values are written
     * as the language writes them.
     */
    public String t(String key, Object... values) {
        var sentence = sentences.get(key);
        if (sentence == null) {
            if (strict) throw new IllegalStateException("No text " + key + " in " + language.code());
            log.error("No text {} in {}", key, language.code());
            return key;
        }
        if (sentence.indexOf('{') < 0 && sentence.indexOf('\'') < 0) return sentence;
        var shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) shown[i] = shown(values[i]);
        // Read once; what fills it in is not for two at a time.
        var read = patterns.computeIfAbsent(sentence, any -> new MessageFormat(any, language.locale()));
        return ((MessageFormat) read.clone()).format(shown);
    }

    /**
     * Why a rule refused, as a sentence: {@code refusal.<code>}, or {@code refusal.<code>.<field>} where the field has
     * words of its own. On top of the form nobody sees which field is meant.
     */
    public String why(Reason reason) {
        var any = "refusal." + reason.code();
        var own = any + "." + reason.field();
        return t(has(own) ? own : any, reason.args().toArray());
    }

    private Object shown(Object value) {
        return switch (value) {
            case Money money -> formats.money(money);
            case Minutes minutes -> formats.minutes(minutes);
            case HourlyRate rate -> formats.rate(rate);
            case Percent percent -> formats.percent(percent);
            case LocalDate date -> formats.date(date);
            case YearMonth month -> formats.month(month);
            case Period period -> formats.period(period);
            case Form.Fix fix -> shown(fix.shown());
            case List<?> list ->
                formats.list(list.stream().map(each -> shown(each).toString()).toList());
            default -> value;
        };
    }
}
