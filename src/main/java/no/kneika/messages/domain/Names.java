package no.kneika.messages.domain;

import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * People and telephone numbers as letters write them. Only where a word says who it is: a name that merely stands
 * somewhere is nobody in particular, and two different ones are none.
 */
final class Names {

    private static final String NAME =
            "(\\p{Lu}[\\p{Ll}'’]{1,25}(?:-\\p{Lu}[\\p{Ll}'’]{1,25})?(?:[ \\u00a0]\\p{Lu}[\\p{Ll}'’.]{0,25}(?:-\\p{Lu}[\\p{Ll}'’]{1,25})?){1,3})";
    private static final Pattern STUDENT = Pattern.compile(
            "(?:[Gg]jeld(?:er)?|[Nn]a[vm]n|[Dd]eltak[ea]r(?:en)?|[Ss]tudent(?:en)?|[Ss]øk[ea]r(?:en)?)\\s{0,3}:\\s{0,5}"
                    + NAME);
    private static final Pattern ADVISER = Pattern.compile(
            "(?:[Ss]aksbehandl(?:er|ar)|[Kk]ontaktperson|[Vv]eileder|[Rr]ettleiar|[Vv]år kontakt)\\s{0,3}:\\s{0,5}"
                    + NAME);
    private static final Pattern SIGNED = Pattern.compile(
            NAME + "\\s{0,3}[\\r\\n,]\\s{0,3}(?:[Nn]av-)?(?:veileder|rettleiar|saksbehandl(?:er|ar))\\b");
    private static final Pattern PHONE = Pattern.compile(
            "(?:[Tt]elefon|[Tt]lf\\.?|[Mm]obil|[Dd]irektenummer)\\s{0,3}:?\\s{0,3}((?:\\+47 ?)?\\d(?:[ \\u00a0]?\\d){7})(?!\\d)");

    private Names() {}

    static @Nullable String student(String text) {
        return only(STUDENT, text);
    }

    static @Nullable String adviser(String text) {
        var named = only(ADVISER, text);
        return named == null && !ADVISER.matcher(text).find() ? only(SIGNED, text) : named;
    }

    static @Nullable String phone(String text) {
        return only(PHONE, text);
    }

    private static @Nullable String only(Pattern pattern, String text) {
        var values = new LinkedHashSet<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find())
            values.add(matcher.group(1).replace('\u00a0', ' ').strip());
        return values.size() == 1 ? values.iterator().next() : null;
    }
}
