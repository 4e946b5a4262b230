package no.kneika.funding;

/** Why work may be done on a day (grunnlag for å starte), rules.md 2. */
public enum StartPermission {
    /** A grant in writing covers the day. */
    GRANT,
    /** A NAV adviser has said yes; the letter is awaited. */
    VERBAL,
    /** An approver took the risk, with a reason. */
    OWN_RISK
}
