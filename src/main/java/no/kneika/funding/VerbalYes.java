package no.kneika.funding;

import java.time.LocalDate;

/**
 * NAV said yes before the letter came (muntlig bekreftelse), rules.md 2.
 *
 * @param saidBy the adviser who said it
 * @param validFrom work may start this day
 * @param what was said, in a few words
 */
public record VerbalYes(ApplicationId application, String saidBy, LocalDate saidOn, LocalDate validFrom, String what) {}
