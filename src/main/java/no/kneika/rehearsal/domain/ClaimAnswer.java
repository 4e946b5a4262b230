package no.kneika.rehearsal.domain;

import no.kneika.kernel.Money;

/**
 * What NAV's unit does with a claim.
 *
 * @param days until it does the first of it
 * @param percentOff what a short payment lacks
 */
public record ClaimAnswer(Kind kind, int days, int percentOff) {

    /** A payment later than this is called late; NAV has no deadline of its own, but people ask after a month. */
    public static final int LATE_AFTER = 45;

    public enum Kind {
        /** Paid in full. */
        PAID,
        /** A part first, the rest a month later. */
        PAID_IN_TWO,
        /** A part, and the rest never: an approver writes it off. */
        PAID_SHORT,
        /** Sent back with a reason; paid when it has come again. */
        RETURNED
    }

    /** What is paid first of a claim. */
    public Money first(Money claimed) {
        return switch (kind) {
            case PAID, RETURNED -> claimed;
            case PAID_IN_TWO, PAID_SHORT -> Money.ofOre(claimed.ore() * (100 - percentOff) / 100);
        };
    }

    public boolean isLate() {
        return days > LATE_AFTER;
    }
}
