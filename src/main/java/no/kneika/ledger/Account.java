package no.kneika.ledger;

import java.util.EnumSet;
import java.util.Set;

/** A place where money can be (plass). Every øre that was ever paid is in exactly one of them (rules.md 5, Conservation). */
public enum Account {
    /** Paid by payroll, not yet looked at by the rules (betalt). Nothing stays here. */
    PAID,
    /** Can be claimed, is not claimed (kan kreves). */
    CLAIMABLE,
    /** On a claim that waits for its answer (krevd). */
    CLAIMED,
    /** Came back from the funder (mottatt). */
    RECEIVED,
    /** The institution's own cost (egen kostnad): what no funder covers. */
    OWN,
    /** Refused, lapsed or given up (tapt). */
    LOST,
    /** Written off by an approver after a partial settlement (avskrevet). */
    WRITTEN_OFF,
    /** Covered by a NAV agreement that pays by itself (dekket av avtale). */
    COVERED_BY_AGREEMENT,
    /** Covered by a line of the institution's own budget (eget budsjett). */
    BUDGET;

    private static final Set<Account> PLACED = EnumSet.of(CLAIMABLE, OWN, BUDGET, COVERED_BY_AGREEMENT);

    /** Where the rules may still move it by themselves when hours, grants or dates change. */
    public boolean isOpen() {
        return this == PAID || PLACED.contains(this);
    }

    /** Whether money here may go there. Between the places of rules it may be placed anew, also for another grant. */
    public boolean leadsTo(Account next) {
        if (isOpen() && PLACED.contains(next)) return true;
        return switch (this) {
            case CLAIMABLE -> next == CLAIMED || next == LOST;
            case CLAIMED -> next == CLAIMABLE || next == RECEIVED || next == LOST || next == WRITTEN_OFF;
            case PAID, RECEIVED, OWN, LOST, WRITTEN_OFF, COVERED_BY_AGREEMENT, BUDGET -> false;
        };
    }
}
