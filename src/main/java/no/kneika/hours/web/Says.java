package no.kneika.hours.web;

import java.time.LocalDate;
import no.kneika.platform.web.Page;

/** How a day is said within a sentence. */
final class Says {

    private Says() {}

    /** "30. november", with the year only when it is another. */
    static String day(Page page, LocalDate day) {
        return page.day(day);
    }
}
