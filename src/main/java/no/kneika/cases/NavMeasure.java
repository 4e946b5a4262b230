package no.kneika.cases;

/** Whether NAV has decided that the education is a measure (utdanning som tiltak). Nobody has to know. */
public enum NavMeasure {
    YES,
    NO,
    UNKNOWN
}
