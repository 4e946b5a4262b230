package no.kneika.cases;

/** Everything there is for a student who needs help (ordning), in the order it is asked about (rules.md 1). */
public enum Arrangement {
    NAV_MENTOR,
    OWN_MENTOR,
    GENERAL_SCHEME,
    STUDY_AIDS,
    EXAMS,
    SECRETARY_INTERPRETER,
    CARE,
    WORKING_LIFE
}
