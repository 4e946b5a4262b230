package no.kneika.hours.domain;

/** How far an entry has come (hvor timen står). Derived from its facts, stored nowhere. */
public enum EntryStanding {
    REVERSED,
    APPROVED,
    ATTESTED,
    /** The student says it is not right; it waits for the coordinator. */
    DISPUTED,
    /** Some of it is above the grant's total, and nobody has decided what to do. */
    UNDECIDED,
    /** The student has not confirmed it yet, and is asked to. */
    AWAITING_STUDENT,
    /** Nothing is against attesting it. */
    READY;

    /** Nobody has vouched for it and it counts: it can still be confirmed, disputed, undone. */
    public boolean isOpen() {
        return switch (this) {
            case DISPUTED, UNDECIDED, AWAITING_STUDENT, READY -> true;
            case REVERSED, APPROVED, ATTESTED -> false;
        };
    }

    public boolean isVouchedFor() {
        return this == ATTESTED || this == APPROVED;
    }
}
