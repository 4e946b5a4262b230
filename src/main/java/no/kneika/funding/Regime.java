package no.kneika.funding;

/** How money comes back (finansieringsform), rules.md 2. For facts and labels; rules ask {@link Refund}. */
public enum Regime {
    /** A grant, then a claim. */
    CLAIMED,
    /** The institution's own budget. */
    BUDGETED,
    /** NAV's agreement of 2026, paid by itself each month. */
    SETTLED
}
