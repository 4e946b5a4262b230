package no.kneika.institution;

/** Whether a student is asked to confirm hours (bekreftelse av timer), rules.md 4. */
public enum ConfirmationPolicy {
    REQUIRED,
    AUTO_AFTER_7_DAYS,
    NOT_ASKED
}
