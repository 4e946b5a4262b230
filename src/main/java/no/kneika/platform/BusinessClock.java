package no.kneika.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The clock of dates and deadlines (fagklokka). It can be wound forward in the training room. */
public interface BusinessClock {

    /** The one time zone of everything Kneika dates. */
    ZoneId ZONE = ZoneId.of("Europe/Oslo");

    LocalDateTime now();

    default LocalDate today() {
        return now().toLocalDate();
    }

    /** The same moment, as it is stored in a {@code timestamptz}. */
    default Instant instant() {
        return now().atZone(ZONE).toInstant();
    }
}
