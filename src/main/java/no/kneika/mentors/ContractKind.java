package no.kneika.mentors;

/** Employed (arbeidsavtale) or commissioned (oppdragsavtale). */
public enum ContractKind {
    EMPLOYEE,
    CONTRACTOR
}
