package no.kneika.messages.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.messages.Doubt;
import no.kneika.messages.LetterFields;
import no.kneika.messages.LetterFields.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Reads proposals out of a letter's words. It never guesses between two: a field said twice with different values is
 * not read, and a person always checks what was.
 */
public final class LetterReader {

    private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What is read for proposals; a letter is a few pages, and somebody else writes it. */
    private static final int MOST_CHARACTERS = 100_000;

    // Everything is bounded and begins where a number begins: a million digits are passed once, not once for each.
    private static final String AMOUNT =
            "((?<!\\d)(?:\\d{1,3}(?:[ .\\u00a0]\\d{3}){1,3}(?:,\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,2})?)(?!\\d))";
    private static final String PER_HOUR = "\\s{0,9}(?:kr\\.?|kroner)?\\s{0,9}(?:per|pr\\.?|i)\\s{1,9}time\\p{L}{0,20}";

    private static final Pattern HOURS = Pattern.compile(
            "(?<![\\d.,:])(\\d{1,4})(?:[,.](\\d{1,2})|:([0-5]\\d))?\\s*(?:timer|timar|hours)\\b"
                    + "(?!\\s*(?:per|pr\\.?|i)\\s+(?:uk|veke|måned|månad|week|month))",
            CASELESS);
    private static final Pattern CEILING = Pattern.compile(
            "(?:timesats\\p{L}{0,20}|timelønn|timeløn|høyeste sats|høgaste sats)\\D{0,30}?" + AMOUNT + "|" + AMOUNT
                    + PER_HOUR,
            CASELESS);
    private static final Pattern SUM = Pattern.compile(
            "(?:kr\\.?|kroner)\\s{0,9}" + AMOUNT + "(?!" + PER_HOUR + ")|" + AMOUNT
                    + "\\s{0,9}(?:kr\\b|kroner)(?!\\s{0,9}(?:per|pr\\.?|i)\\s{1,9}time)",
            CASELESS);
    private static final Pattern THEIRS = Pattern.compile(
            "(?:vår ref(?:eranse)?|saksnummer|saksnr|sak nr|sak)\\.?\\s*:?\\s+([\\p{L}\\p{N}][\\p{L}\\p{N}/.-]{2,40}[\\p{L}\\p{N}])",
            CASELESS);

    private static final Pattern PER_WEEK = Pattern.compile(
            "(?<![\\d.,:])(\\d{1,4})(?:[,.](\\d{1,2})|:([0-5]\\d))?\\s*(?:timer|timar|time|hours)\\s+(?:per|pr\\.?|i)\\s+(?:uk|veke|week)",
            CASELESS);
    private static final Pattern PER_MONTH = Pattern.compile(
            "(?<![\\d.,:])(\\d{1,4})(?:[,.](\\d{1,2})|:([0-5]\\d))?\\s*(?:timer|timar|time|hours)\\s+(?:per|pr\\.?|i)\\s+(?:måned|månad|month)",
            CASELESS);
    private static final Pattern CORRECTION = Pattern.compile(
            "\\b(?:erstatt(?:er|ar)|korrig\\p{L}{2,8}|rett(?:er|ar|et|a|else)\\b|endr(?:et|a)\\s{1,3}(?:vedtak|tilsagn|tilsegn)|endring av)",
            CASELESS);

    private LetterReader() {}

    public static LetterFields read(String title, String whole, String sendersReference) {
        var body = whole.length() > MOST_CHARACTERS ? whole.substring(0, MOST_CHARACTERS) : whole;
        var text = title + "\n" + body;
        var outcome = outcome(title, body);
        var ours = References.in(sendersReference, title, body);
        var hours = values(HOURS, text, LetterReader::minutes);
        var ceilings = values(CEILING, text, found -> new HourlyRate(number(found)));
        return new LetterFields(
                outcome,
                Dates.onlyPeriod(text),
                only(hours),
                only(ceilings),
                outcome == Outcome.PAYMENT ? only(values(SUM, text, found -> Money.roundHalfUp(number(found)))) : null,
                only(values(THEIRS, text, found -> reference(found.group(1)))),
                only(ours),
                Names.student(text),
                Names.adviser(text),
                Names.phone(text),
                CORRECTION.matcher(text).find(),
                doubts(text, hours, ceilings));
    }

    /** What a person has to look at: days that are none, an end before its start, hours of another unit, two answers. */
    private static List<Doubt> doubts(String text, Set<Minutes> hours, Set<HourlyRate> ceilings) {
        var doubts = new ArrayList<>(Dates.doubts(text));
        if (hours.size() > 1) doubts.add(Doubt.of("several-hours"));
        if (hours.isEmpty()) {
            doubtAbout("hours-per-week", PER_WEEK, text, doubts);
            doubtAbout("hours-per-month", PER_MONTH, text, doubts);
        }
        if (ceilings.size() > 1) doubts.add(Doubt.of("several-rates"));
        if (References.in(text).size() > 1) doubts.add(Doubt.of("several-references"));
        return doubts;
    }

    private static void doubtAbout(String unit, Pattern pattern, String text, List<Doubt> doubts) {
        var said = only(values(pattern, text, LetterReader::minutes));
        if (said != null) doubts.add(Doubt.of(unit, said));
    }

    private static Outcome outcome(String title, String body) {
        var said = outcomes(title);
        if (said.size() != 1) said = outcomes(body);
        // A grant letter often says how the money will be paid; that alone is not a payment.
        if (said.size() > 1) said.remove(Outcome.PAYMENT);
        return said.size() == 1 ? said.iterator().next() : Outcome.UNKNOWN;
    }

    private static Set<Outcome> outcomes(String text) {
        var low = text.toLowerCase(Locale.ROOT);
        var found = new LinkedHashSet<Outcome>();
        if (low.matches("(?s).*(avslag|avslår|avslått|avslegen).*")) found.add(Outcome.REJECTED);
        if (low.matches("(?s).*(innvilg|tilsagn om|tilsagnsbrev|du får tilsagn|vi gir tilsagn).*"))
            found.add(Outcome.GRANTED);
        if (low.matches("(?s).*(sender kravet tilbake|sendt tilbake|i retur|returnert|mangler dokumentasjon).*"))
            found.add(Outcome.RETURNED);
        if (low.matches("(?s).*(utbetalt|utbetaling av|har utbetalt|vi utbetaler).*")) found.add(Outcome.PAYMENT);
        return found;
    }

    private static Minutes minutes(MatchResult found) {
        int hours = Integer.parseInt(found.group(1));
        if (found.group(3) != null) return Minutes.of(hours, Integer.parseInt(found.group(3)));
        if (found.group(2) == null) return Minutes.hours(hours);
        var part = new BigDecimal("0." + found.group(2)).multiply(BigDecimal.valueOf(60));
        return Minutes.of(hours, part.intValue());
    }

    /** The one group that was found, as a number. */
    private static BigDecimal number(MatchResult found) {
        var text = "";
        for (int i = 1; i <= found.groupCount(); i++) if (found.group(i) != null) text = found.group(i);
        if (text.matches(".*[.]\\d{3}(\\D.*)?")) text = text.replace(".", "");
        return new BigDecimal(text.replaceAll("[ \\u00a0]", "").replace(',', '.'));
    }

    private static @Nullable String reference(String text) {
        boolean hasDigit = text.chars().anyMatch(Character::isDigit);
        return hasDigit && References.in(text).isEmpty() ? text : null;
    }

    private static <T> @Nullable T only(Set<T> said) {
        return said.size() == 1 ? said.iterator().next() : null;
    }

    private static <T> Set<T> values(Pattern pattern, String text, Function<MatchResult, @Nullable T> read) {
        var values = new LinkedHashSet<T>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            var value = read.apply(matcher);
            if (value != null) values.add(value);
        }
        return values;
    }
}
