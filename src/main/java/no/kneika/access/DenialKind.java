package no.kneika.access;

/** Why a person is never admitted to a case, whatever the role (sperre), rules.md 7. */
public enum DenialKind {
    /** One's own case, as staff. */
    OWN_CASE,
    FAMILY,
    CLOSE_COLLEAGUE,
    /** A strictly protected address, outside the named few (strengt fortrolig adresse). */
    PROTECTED_ADDRESS
}
