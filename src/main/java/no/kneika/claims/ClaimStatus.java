package no.kneika.claims;

/** Where a claim is, in one word (kravets status). The first three are calculations that are not dispatched. */
public enum ClaimStatus {
    /** Klar: something can be claimed. */
    READY,
    /** Mangler bilag: approved hours are not paid yet, and nothing can be claimed before they are. */
    AWAITING_VOUCHERS,
    /** Løper: the grant's period is not over, more hours may come. */
    RUNNING,
    /** Hos NAV. */
    SENT,
    /** Returnert. */
    RETURNED,
    /** Delvis gjort opp. */
    PARTLY_SETTLED,
    /** Gjort opp. */
    SETTLED,
    /** Avslått. */
    REFUSED,
    /** Foreldet. */
    LAPSED;

    /** It has been dispatched, and its facts are rows. */
    public boolean isDispatched() {
        return compareTo(SENT) >= 0;
    }

    public boolean isOver() {
        return this == SETTLED || this == REFUSED || this == LAPSED;
    }
}
