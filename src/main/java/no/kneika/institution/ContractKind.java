package no.kneika.institution;

/** What kind of contract a mentor has (arbeidsavtale, oppdragsavtale); employer's costs differ. */
public enum ContractKind {
    /** Arbeidsavtale: holiday pay, pension and employer's contribution. */
    EMPLOYEE,
    /** Oppdragsavtale: a fee, with employer's contribution but no holiday pay or pension. */
    CONTRACTOR
}
