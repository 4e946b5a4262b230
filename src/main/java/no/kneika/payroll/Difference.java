package no.kneika.payroll;

/** How what payroll paid compares with what we sent (avvik). */
public enum Difference {
    MATCHED,
    /** Approved and not sent yet: follows the next run. */
    LATE,
    /** Sent, and not on any voucher yet. */
    MISSING,
    /** Sent, reversed, and taken back by a correction. */
    TAKEN_BACK,
    DIFFERENT_RATE,
    DIFFERENT_HOURS,
    /** Holiday pay, pension or contribution is not what the rates give, by more than an øre. */
    DIFFERENT_COST,
    /** An employee number we have sent nothing for. The line is taken in, and is nobody's until somebody says what it is. */
    UNKNOWN_PERSON,
    /** Another wage type: the mentor has another job too, and we leave it alone. */
    OTHER_JOB;

    /** Before a claim is sent somebody must say why (rules.md 5). What is only not paid yet needs no words. */
    public boolean mustBeExplained() {
        return this == DIFFERENT_RATE || this == DIFFERENT_HOURS || this == DIFFERENT_COST;
    }
}
