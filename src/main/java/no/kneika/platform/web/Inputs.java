package no.kneika.platform.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;

/** Understands what people write in fields: as they write it, with spaces, dots and shortened words. */
public final class Inputs {

    private static final String SOURCE = "look.md, Forms";

    private static final Pattern HOURS_AND_MINUTES =
            Pattern.compile("(\\d{1,5}) ?(?:t|h|time|timer|timar|hour|hours)\\.?(?: ?(?:og|and)? ?(\\d{1,2}) ?"
                    + "(?:m|min|minutt|minutter|minute|minutes)?\\.?)?");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,5}) ?(?:m|min|minutt|minutter|minute|minutes)\\.?");
    private static final Pattern COLON = Pattern.compile("(\\d{1,5}):([0-5]\\d)");
    private static final Pattern DECIMAL_HOURS = Pattern.compile("(\\d{0,5})[.,](\\d{1,2})");
    private static final Pattern AMOUNT = Pattern.compile("(\\d+)(?:\\.(\\d+))?");

    private Inputs() {}

    /** A date; without a year, or with two digits, the one nearest to {@code near}. */
    public static Decision<LocalDate> date(String text, String field, LocalDate near) {
        return Dates.read(plain(text), field, near);
    }

    /** From and to, both required. An end before the start is met with the year it probably means. */
    public static Decision<Period> period(String from, String fromField, String to, String toField, LocalDate near) {
        var typed = new Gathering();
        var first = date(from, fromField, near);
        typed.take(first);
        var last = date(to, toField, first.isAccepted() ? first.orThrow().plusMonths(3) : near);
        typed.take(last);
        if (!first.isAccepted() || !last.isAccepted()) return new Decision.Refused<>(typed.reasons());
        var start = first.orThrow();
        var end = last.orThrow();
        if (!end.isBefore(start)) return Decision.accepted(new Period(start, end));
        var meant = end.plusYears(1);
        while (meant.isBefore(start)) meant = meant.plusYears(1);
        return Decision.refused(Reason.of("end-before-start", SOURCE, start, new Form.Fix(Dates.plain(meant), meant))
                .at(toField));
    }

    /** A length of time: "1,5", "1:30", "1 t 30 min", "90 min", "56". */
    public static Decision<Minutes> hours(String text, String field) {
        var typed = plain(text).replace("½", ",5");
        if (typed.isEmpty()) return refused("hours-missing", field);
        if (typed.matches("\\d{1,5}")) return Decision.accepted(Minutes.hours(Integer.parseInt(typed)));
        Matcher colon = COLON.matcher(typed);
        if (colon.matches()) return Decision.accepted(minutes(colon.group(1), colon.group(2)));
        Matcher spelled = HOURS_AND_MINUTES.matcher(typed);
        if (spelled.matches()) return Decision.accepted(minutes(spelled.group(1), spelled.group(2)));
        Matcher onlyMinutes = MINUTES.matcher(typed);
        if (onlyMinutes.matches()) return Decision.accepted(new Minutes(Integer.parseInt(onlyMinutes.group(1))));
        Matcher decimal = DECIMAL_HOURS.matcher(typed.replaceAll(" ?(?:t|h|timer|timar|hours)$", ""));
        return decimal.matches() ? decimalHours(decimal, field) : refused("hours-not-a-number", field);
    }

    // "1,5" and "1,25" are parts of an hour. "1.30" is one hour and thirty minutes to most who write it and 78 minutes
    // to the letter, so we ask.
    private static Decision<Minutes> decimalHours(Matcher decimal, String field) {
        var whole = decimal.group(1).isEmpty() ? "0" : decimal.group(1);
        var part = decimal.group(2);
        int hundredths = Integer.parseInt(part) * (part.length() == 1 ? 10 : 1);
        if (part.length() == 1 || hundredths % 25 == 0)
            return Decision.accepted(new Minutes(Integer.parseInt(whole) * 60 + hundredths * 60 / 100));
        if (hundredths >= 60) return refused("hours-not-a-number", field);
        var meant = minutes(whole, part);
        return Decision.refused(Reason.of("hours-ambiguous", SOURCE, new Form.Fix(meant.toString(), meant))
                .at(field));
    }

    private static Minutes minutes(String hours, @org.jspecify.annotations.Nullable String minutes) {
        return Minutes.of(Integer.parseInt(hours), minutes == null ? 0 : Integer.parseInt(minutes));
    }

    /** An amount in kroner, not negative: "10 337,46", "kr 10337.46", "10.337,46", "1200,-". */
    public static Decision<Money> money(String text, String field) {
        var digits = amount(text);
        if (plain(text).isEmpty()) return refused("money-missing", field);
        if (digits.isEmpty()) return refused("money-not-understood", field);
        var kroner = digits.get();
        if (kroner.scale() > 2) return refused("money-too-fine", field);
        if (kroner.precision() - kroner.scale() > 10) return refused("money-not-understood", field);
        return Decision.accepted(Money.roundHalfUp(kroner));
    }

    /** Kroner per hour, up to four decimals. */
    public static Decision<HourlyRate> rate(String text, String field) {
        var withoutUnit = plain(text).replaceAll(" ?(?:per|pr\\.?|/) ?(?:time|timen|t|h|hour)$", "");
        var digits = amount(withoutUnit);
        if (withoutUnit.isEmpty()) return refused("rate-missing", field);
        if (digits.isEmpty()
                || digits.get().scale() > 4
                || digits.get().precision() - digits.get().scale() > 5) return refused("rate-not-understood", field);
        return Decision.accepted(new HourlyRate(digits.get()));
    }

    /** "14,1", "14.1 %": between 0 and 100. */
    public static Decision<Percent> percent(String text, String field) {
        var typed = plain(text).replaceAll(" ?(?:%|prosent|percent)$", "").replace(',', '.');
        if (typed.isEmpty()) return refused("percent-missing", field);
        if (!AMOUNT.matcher(typed).matches() || typed.length() > 9) return refused("percent-not-understood", field);
        var value = new BigDecimal(typed);
        return value.compareTo(BigDecimal.valueOf(100)) > 0
                ? refused("percent-not-understood", field)
                : Decision.accepted(new Percent(value));
    }

    /** A whole number within bounds, both included. */
    public static Decision<Integer> integer(String text, String field, int least, int most) {
        var typed = plain(text).replace(" ", "");
        if (typed.isEmpty()) return refused("number-missing", field);
        if (!typed.matches("-?\\d{1,9}")) return refused("number-not-understood", field);
        int value = Integer.parseInt(typed);
        return value < least || value > most ? refused("number-outside", field, least, most) : Decision.accepted(value);
    }

    /** Words that must be there, at most so many characters. */
    public static Decision<String> text(String text, String field, int most) {
        if (text.isBlank()) return refused("text-missing", field);
        return optionalText(text, field, most);
    }

    /** Words that may be left out; empty when they are. */
    public static Decision<String> optionalText(String text, String field, int most) {
        var typed = text.strip().replace("\r\n", "\n");
        int length = typed.codePointCount(0, typed.length());
        return length > most ? refused("text-too-long", field, most, length - most) : Decision.accepted(typed);
    }

    /** One of a list of choices. */
    public static <E extends Enum<E>> Decision<E> choice(String text, String field, Class<E> choices) {
        for (var choice : choices.getEnumConstants()) if (choice.name().equals(text)) return Decision.accepted(choice);
        return refused("choice-missing", field);
    }

    /** A field that may be left empty: {@code optional(form.value("rate"), text -> rate(text, "rate"))}. */
    public static <T> Decision<Optional<T>> optional(String text, Function<String, Decision<T>> read) {
        return text.isBlank()
                ? Decision.accepted(Optional.empty())
                : read.apply(text).map(Optional::of);
    }

    private static Optional<BigDecimal> amount(String text) {
        var typed = plain(text)
                .replaceAll("^(?:kr\\.?|nok) ?|,[-–]$| ?(?:kr\\.?|kroner|nok)$", "")
                .replaceAll(",[-–]$", "")
                .replace(" ", "");
        // A dot or comma before exactly three last digits parts thousands; otherwise the last one is the decimal sign.
        if (typed.matches("\\d{1,3}(?:[.,]\\d{3})+")) typed = typed.replaceAll("[.,]", "");
        int sign = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','));
        if (sign >= 0)
            typed = typed.substring(0, sign).replaceAll("(?<=\\d)[.,](?=\\d{3})", "") + "." + typed.substring(sign + 1);
        return AMOUNT.matcher(typed).matches() && typed.length() <= 20
                ? Optional.of(new BigDecimal(typed))
                : Optional.empty();
    }

    /** Lower case, one plain space between words, none around. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u2007\\u202f]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static <T> Decision<T> refused(String code, String field, Object... values) {
        return Decision.refused(Reason.of(code, SOURCE, values).at(field));
    }
}
