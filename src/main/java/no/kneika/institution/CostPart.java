package no.kneika.institution;

/** A part of what an hour costs the employer (kostnadsart), in the order each is calculated from those before it. */
public enum CostPart {
    /** Lønn. */
    WAGE,
    /** Feriepenger. */
    HOLIDAY_PAY,
    /** Pensjon. */
    PENSION,
    /** Arbeidsgiveravgift. */
    CONTRIBUTION
}
