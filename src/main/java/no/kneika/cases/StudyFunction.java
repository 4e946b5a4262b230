package no.kneika.cases;

/** What studying asks of a person, and what can be hard (funksjon), A5. The label is {@code function.<NAME>}. */
public enum StudyFunction {
    UNDERSTAND,
    STRUCTURE,
    READ,
    WRITE,
    REMEMBER,
    CONCENTRATE,
    SPEAK,
    GET_STARTED,
    NOTE_TAKING,
    CALCULATE,
    MEET_PEOPLE,
    EXAMS;

    public String labelKey() {
        return "function." + name();
    }
}
