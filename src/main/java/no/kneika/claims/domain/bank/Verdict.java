package no.kneika.claims.domain.bank;

/** What becomes of a line (utfall). Only the first two settle anything by themselves; the rest wait for a person. */
public enum Verdict {
    /** Gjør opp kravet. */
    WHOLE,
    /** Gjør opp en del. */
    PARTLY,
    /** Lest før: the same movement was taken in with another file. Nothing changes. */
    READ_BEFORE,
    /** The same movement told of otherwise than before. The file is stopped. */
    TOLD_OTHERWISE,
    /** For mye. */
    TOO_MUCH,
    /** Kravet er gjort opp. */
    SETTLED,
    /** Kravet er returnert, and its lines are withdrawn. */
    RETURNED,
    /** Kravet er avslått. */
    REFUSED,
    /** Kravet er foreldet. */
    LAPSED,
    /** Two payments with one reference, or a payment that is registered already. */
    TWICE,
    /** No claim of ours is named. */
    UNKNOWN,
    /** Several claims are named, and it is not said how much is for which. */
    SEVERAL,
    /** A collective claim, paid with another sum than what is outstanding. */
    COLLECTION_DIFFERS,
    /** Money out. */
    OUT,
    /** The bank takes a payment back. */
    REVERSAL,
    /** Not kroner. */
    CURRENCY,
    /** Booked before the claim was sent. */
    BEFORE_CLAIM,
    /** Booked on a day that has not come. */
    FUTURE;

    public boolean settles() {
        return this == WHOLE || this == PARTLY;
    }

    /** It goes on the list of what a person must look at. */
    public boolean waits() {
        return !settles() && this != READ_BEFORE && this != TOLD_OTHERWISE;
    }
}
