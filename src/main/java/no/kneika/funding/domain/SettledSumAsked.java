package no.kneika.funding.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kneika.funding.domain.AgreementTerms.WageKind;

/** What somebody typed after {@code settled-sum}: terms and days, or a sentence that says what is missing. */
public sealed interface SettledSumAsked {

    /** @param days 0 for the whole month */
    record Wanted(AgreementTerms terms, int days) implements SettledSumAsked {}

    record Nonsense(String sentence) implements SettledSumAsked {}

    List<String> NUMBERS = List.of("--wage", "--position", "--hours", "--holiday", "--pension", "--contribution");

    /** {@code --days 17} and {@code --days=17} are the same; a decimal comma is a decimal point. */
    static SettledSumAsked read(List<String> words) {
        var said = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            int equals = word.indexOf('=');
            var name = equals < 0 ? word : word.substring(0, equals);
            if (!NUMBERS.contains(name) && !name.equals("--per") && !name.equals("--days"))
                return new Nonsense("There is no option " + name + ". There is --per, --days and "
                        + String.join(", ", NUMBERS) + ".");
            if (equals < 0 && i + 1 == words.size()) return new Nonsense(name + " wants a value after it.");
            if (said.put(name, equals < 0 ? words.get(++i) : word.substring(equals + 1)) != null)
                return new Nonsense(name + " is said twice.");
        }
        return understood(said);
    }

    private static SettledSumAsked understood(Map<String, String> said) {
        var kind = kind(said.getOrDefault("--per", ""));
        if (kind == null) return new Nonsense("--per is one of year, month, week, day and hour.");
        if (kind == WageKind.HOUR) said.putIfAbsent("--position", "100");
        var numbers = new ArrayList<BigDecimal>();
        for (var name : NUMBERS) {
            var text = said.get(name);
            if (text == null) return new Nonsense(name + " is missing.");
            if (!text.matches("[0-9]{1,9}([.,][0-9]{1,9})?"))
                return new Nonsense(name + " " + text + " is not a number.");
            numbers.add(new BigDecimal(text.replace(',', '.')));
        }
        var days = said.getOrDefault("--days", "0");
        if (said.containsKey("--days") && !days.matches("[1-9]|[12][0-9]|30"))
            return new Nonsense(
                    "--days " + days + " is no part of a month. It takes 1 to 30; 31 days are a whole month.");
        return new Wanted(
                new AgreementTerms(
                        numbers.get(0),
                        kind,
                        numbers.get(1),
                        numbers.get(2),
                        numbers.get(3),
                        numbers.get(4),
                        numbers.get(5)),
                Integer.parseInt(days));
    }

    private static @org.jspecify.annotations.Nullable WageKind kind(String per) {
        for (var kind : WageKind.values())
            if (kind.name().toLowerCase(Locale.ROOT).equals(per)) return kind;
        return null;
    }
}
