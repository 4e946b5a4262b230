package no.kneika.hours.web;

import java.time.LocalDate;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.platform.web.Page;

/** How a day is said within a sentence. */
final class Says {

    private Says() {}

    /** "30. november", with the year only when it is another. */
    static String day(Page page, LocalDate day) {
        return page.day(day);
    }

    /** What was decided about the part of an entry that is above the total, for those whose hours they are; else empty. */
    static String ruled(Page page, EntryFacts facts) {
        return facts.ruling()
                .map(it -> page.t("hours.ruled." + it.outcome(), it.minutes()))
                .orElse("");
    }
}
