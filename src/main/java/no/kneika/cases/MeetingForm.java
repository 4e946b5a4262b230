package no.kneika.cases;

/** Where student and mentor meet (møteform). Some do not want to be seen with a mentor. */
public enum MeetingForm {
    CAMPUS,
    OTHER_CAMPUS,
    HOME,
    ONLINE,
    MIXED;

    public String labelKey() {
        return "meeting." + name();
    }
}
