package no.kneika.cases;

/** Who is called to a status talk (hvem som kalles inn). */
public enum TalkWith {
    STUDENT,
    MENTOR,
    BOTH
}
