package no.kneika.cases;

/** What kind of help somebody needs (hjelp til). */
public enum HelpKind {
    STUDY,
    BELONGING,
    AIDS,
    EXAMS,
    SECRETARY,
    INTERPRETER,
    CARE,
    WORK
}
