package no.kneika.institution;

/** What one writes to somebody about (hva saken gjelder). */
public enum Matter {
    /** How it goes with the student (oppfølging). */
    FOLLOW_UP,
    /** An application, a grant, an agreement (søknad og tilsagn). */
    APPLICATION,
    /** A refund claim (refusjonskrav). */
    CLAIM,
    /** What mentors are paid (lønn). */
    PAYROLL,
    /** Somebody on the student's side, outside the line (studentombud). */
    OMBUD
}
