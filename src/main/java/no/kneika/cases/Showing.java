package no.kneika.cases;

/**
 * What an institution shows of an arrangement (hva som vises for hvem). Staff see them all.
 *
 * @param note in the institution's own words: whom to ask, how to apply; may be empty
 */
public record Showing(boolean toStudents, String note) {}
