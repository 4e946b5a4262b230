package no.kneika.hours.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;

/** A time of day as people write it: 9, 9.30, 09:30, 0930, kl. 9.30. */
final class ClockTime {

    private static final Pattern WRITTEN = Pattern.compile("(?:kl\\.? ?)?(\\d{1,2})(?:[.: ]?(\\d{2}))?");

    private ClockTime() {}

    static Decision<LocalTime> read(String text, String field) {
        var written = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (written.matches()) {
            try {
                var minutes = written.group(2);
                int hour = Integer.parseInt(written.group(1));
                int minute = minutes == null ? 0 : Integer.parseInt(minutes);
                // Midnight is the end of a day too; half past twenty-four is nothing.
                return Decision.accepted(LocalTime.of(hour == 24 && minute == 0 ? 0 : hour, minute));
            } catch (DateTimeException noSuchTime) {
                // said below
            }
        }
        return Decision.refused(Reason.of("clock-not-understood", "look.md").at(field));
    }
}
