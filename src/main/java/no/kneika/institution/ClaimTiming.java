package no.kneika.institution;

/** How a funder counts a claim's deadline (kravfrist), rules.md 5. */
public enum ClaimTiming {
    /** So many months after the period of each grant. */
    MONTHS_AFTER_PERIOD,
    /** One date after the exams of each semester, for all. */
    DATE_AFTER_EXAMS
}
