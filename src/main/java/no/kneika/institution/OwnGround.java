package no.kneika.institution;

/** Why the institution pays for a mentor itself (kriterium), where it offers that at all (rules.md 1, HK-dir 5.3). */
public enum OwnGround {
    /** Too young for NAV's measure. */
    UNDER_AGE,
    /** NAV's months are used. */
    MONTHS_USED,
    /** The studies are no NAV measure. */
    NO_MEASURE,
    /** A need that passes. */
    PASSING_NEED,
    /** A bridge while NAV decides. */
    BRIDGE
}
