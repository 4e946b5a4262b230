package no.kneika.institution;

/** How a funder writes hours in its letters (timeenhet). */
public enum HoursUnit {
    /** In total for the period. */
    TOTAL,
    /** Hours a week. */
    PER_WEEK
}
