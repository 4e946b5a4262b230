package no.kneika.funding;

/** Who signs an agreement at NAV (godkjenner), in the order NAV takes them; the first three in any order. */
public enum AgreementParty {
    /** The student (deltaker). */
    STUDENT,
    /** The institution (arbeidsgiver). */
    EMPLOYER,
    /** The mentor, by the confidentiality declaration (taushetserklæring). */
    MENTOR,
    /** NAV's adviser (veileder), after those three. */
    ADVISER,
    /** Another person at NAV (beslutter): with that the agreement is concluded. */
    DECIDER
}
