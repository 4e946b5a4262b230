package no.kneika.payroll.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import no.kneika.platform.NotFound;

/** Reads ids and months out of addresses; what is none is a page that does not exist. */
final class Ids {

    private Ids() {}

    static UUID read(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NotFound("no id in the address");
        }
    }

    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException none) {
            throw new NotFound("no month in the address");
        }
    }
}
