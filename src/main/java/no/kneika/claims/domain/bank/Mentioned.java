package no.kneika.claims.domain.bank;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which claims a line names (nevnte krav): by KID, by our reference as people write it, or by a KID in the text. */
final class Mentioned {

    private static final Pattern WRITTEN = Pattern.compile("(?<![A-Z0-9])([KS])[ -]?(\\d{4})[ -]?(\\d{5,6})(?!\\d)");
    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d{11,15}(?!\\d)|(?<!\\d)[12]\\d{9,10}-(?!\\d)");

    private Mentioned() {}

    static Set<String> in(BankLine line) {
        var found = new LinkedHashSet<String>();
        Kid.read(line.kid()).ifPresent(found::add);
        if (!found.isEmpty()) return found;
        var text = (line.kid() + " | " + line.message() + " | " + line.reference()).toUpperCase(Locale.ROOT);
        for (var written = WRITTEN.matcher(text); written.find(); )
            found.add(written.group(1) + "-" + written.group(2) + "-" + written.group(3));
        for (var digits = DIGITS.matcher(text); digits.find(); )
            Kid.read(digits.group()).ifPresent(found::add);
        return found;
    }
}
