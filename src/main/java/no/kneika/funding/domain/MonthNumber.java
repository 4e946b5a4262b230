package no.kneika.funding.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * NAV's number of a decision about a month (tilskuddsnummer): the agreement, which of its periods, and how many times it
 * was sent anew.
 */
public record MonthNumber(String agreement, int period, int resend) {

    private static final Pattern NUMBER = Pattern.compile("(.*\\S)\\s*[-/]\\s*(\\d{1,3})\\s*[-/]\\s*(\\d{1,2})");

    public static Optional<MonthNumber> read(String text) {
        var found = NUMBER.matcher(text.strip().replace('\u00a0', ' '));
        if (!found.matches()) return Optional.empty();
        int period = Integer.parseInt(found.group(2));
        return period == 0
                ? Optional.empty()
                : Optional.of(new MonthNumber(found.group(1), period, Integer.parseInt(found.group(3))));
    }

    @Override
    public String toString() {
        return agreement + "-" + period + "-" + resend;
    }
}
