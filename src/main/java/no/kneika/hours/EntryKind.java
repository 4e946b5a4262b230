package no.kneika.hours;

/** What the time went to (type time). Everything but sick leave counts as mentoring. */
public enum EntryKind {
    MEETING,
    PREPARATION,
    NOTES,
    EMAIL,
    TRAINING,
    /** The student stayed away without notice (uteblivelse); pays up to an hour. */
    NO_SHOW,
    /** The mentor's sick pay (sykelønn): the institution's own cost, never part of a grant or a claim. rules.md 4 */
    SICK;

    /** Whether it draws on a grant and may be claimed. */
    public boolean isClaimable() {
        return this != SICK;
    }

    /** Whether it takes the place of a meeting with the student. */
    public boolean isAtMeeting() {
        return this == MEETING || this == NO_SHOW;
    }

    /** Whether the student can know if it happened. Courses and sick leave are between mentor and institution. */
    public boolean concernsStudent() {
        return this != SICK && this != TRAINING;
    }
}
