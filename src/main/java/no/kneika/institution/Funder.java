package no.kneika.institution;

/** Who pays for a student's mentor (finansieringskilde). Each institution has its own rulebook for each. */
public enum Funder {
    /** NAV's mentor grant (tilskudd til mentor). */
    NAV,
    /** The institution's own budget (lærestedsfinansiert). */
    OWN
}
