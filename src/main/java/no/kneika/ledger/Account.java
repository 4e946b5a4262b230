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
    BUDGET,
    /** On a claim that waits for its answer, of pay that payroll has taken back since (krevd for mye). */
    OVERCLAIMED,
    /** Came from the funder, of pay that payroll has taken back since (skal betales tilbake). */
    REPAYABLE,
    /** Payroll took it back from the mentor: it costs nobody anything (trukket tilbake). */
    TAKEN_BACK;

    private static final Set<Account> PLACED = EnumSet.of(CLAIMABLE, OWN, BUDGET, COVERED_BY_AGREEMENT);
    private static final Set<Account> NO_COST = EnumSet.of(OVERCLAIMED, REPAYABLE, TAKEN_BACK);

    /** Where the rules may still move it by themselves when hours, grants or dates change. */
    public boolean isOpen() {
        return this == PAID || PLACED.contains(this);
    }

    /** Whether what is here is cost: paid by payroll and not taken back. The law of conservation is about these. */
    public boolean isCost() {
        return !NO_COST.contains(this);
    }

    /** Where cost that is here comes when payroll takes the pay back: nowhere else, and never further than once. */
    public Account whenTakenBack() {
        return switch (this) {
            case CLAIMED -> OVERCLAIMED;
            case RECEIVED -> REPAYABLE;
            case PAID, CLAIMABLE, OWN, BUDGET, COVERED_BY_AGREEMENT, LOST, WRITTEN_OFF -> TAKEN_BACK;
            case OVERCLAIMED, REPAYABLE, TAKEN_BACK ->
                throw new IllegalStateException(this + " is of pay that was taken back already");
        };
    }

    /** Where it goes back to when it was said to be repaid, or set off, and was not; nothing else brings money this way. */
    public boolean isUndoneTo(Account next) {
        return switch (this) {
            case OWN -> next == RECEIVED;
            case TAKEN_BACK -> next == REPAYABLE;
            case RECEIVED -> next == CLAIMED;
            case REPAYABLE -> next == OVERCLAIMED;
            default -> false;
        };
    }

    /** Whether money here may go there. Between the places of rules it may be placed anew, also for another grant. */
    public boolean leadsTo(Account next) {
        if (isOpen() && PLACED.contains(next) || isCost() && next == whenTakenBack()) return true;
        return switch (this) {
            case CLAIMABLE -> next == CLAIMED || next == LOST;
            case CLAIMED -> next == CLAIMABLE || next == RECEIVED || next == LOST || next == WRITTEN_OFF;
            // Repaid for hours that count no more: the institution's own, until payroll takes the pay back.
            case RECEIVED -> next == OWN;
            case OVERCLAIMED -> next == REPAYABLE || next == TAKEN_BACK;
            case REPAYABLE -> next == TAKEN_BACK;
            case PAID, OWN, LOST, WRITTEN_OFF, COVERED_BY_AGREEMENT, BUDGET, TAKEN_BACK -> false;
        };
    }
}
